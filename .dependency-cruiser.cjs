/** Who may import whom inside apps/api (docs/architecture.md § 4). Each rule's comment says what to do instead. */
const api = '^apps/api/src';
const order = [
  ['organisation'],
  ['access'],
  ['plan'],
  ['competence'],
  ['courses'],
  ['enrolment', 'supervision', 'own-work', 'further-education'],
  ['attendance', 'guardians', 'studies'],
  ['desk', 'program'],
  ['certificates'],
  ['gap'],
  ['year-wheel', 'my-staff'],
  ['surveys', 'notifications'],
  ['indicators'],
  ['privacy'],
];
const any = (names) => `(${names.join('|')})`;

/** No domain imports what stands to its right; siblings talk by events. */
const domainOrder = order.flatMap((rank, index) =>
  rank.map((domain) => {
    const forbidden = [...rank.filter((other) => other !== domain), ...order.slice(index + 1).flat()];
    return {
      name: `no-right-of-${domain}`,
      comment:
        "A domain knows only what stands left of it. Talk to the right by events; let the right extend the left's GraphQL type.",
      severity: 'error',
      from: { path: `${api}/${domain}/` },
      to: { path: `${api}/${any(forbidden.length ? forbidden : ['none'])}/` },
    };
  }),
);

const domains = any(order.flat());

module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Two files that need each other are one idea, or a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...domainOrder,
    {
      name: 'platform-knows-no-domain',
      comment: 'A machine is given what it needs by app.module.ts.',
      severity: 'error',
      from: { path: `${api}/platform/` },
      to: { path: `${api}/${domains}/` },
    },
    {
      name: 'use-case-stands-alone',
      comment: 'Share a rule in libs/domain or a row change beside the entities; a use case never calls another.',
      severity: 'error',
      from: { path: `${api}/[^/]+/use-cases/` },
      to: {
        path: [
          '/use-cases/',
          '\\.resolver\\.ts$',
          '\\.jobs\\.ts$',
          '\\.controller\\.ts$',
          `${api}/platform/(queue|http)/`,
        ],
      },
    },
    {
      name: 'reads-do-not-write',
      comment: 'Queries and reports read; they know no use case and no delivery.',
      severity: 'error',
      from: { path: '\\.(queries|report)\\.ts$' },
      to: {
        path: [
          '/use-cases/',
          '\\.resolver\\.ts$',
          '\\.jobs\\.ts$',
          '\\.controller\\.ts$',
          `${api}/platform/(queue|outbox|http)/`,
        ],
      },
    },
    {
      name: 'entity-is-plain',
      comment: 'An entity knows its rules and its table, nothing else.',
      severity: 'error',
      from: { path: '\\.entity\\.ts$' },
      to: { path: [`${api}/platform/`, '/use-cases/', '\\.(queries|resolver|jobs|controller)\\.ts$'] },
    },
    {
      name: 'delivery-has-no-database',
      comment: 'Resolvers, jobs and controllers call a use case or a query of their own domain.',
      severity: 'error',
      from: { path: '\\.(resolver|jobs|controller)\\.ts$', pathNot: `${api}/platform/` },
      to: { path: [`${api}/platform/database/`, 'node_modules/@mikro-orm/'] },
    },
    {
      name: 'only-the-queue-knows-bullmq',
      comment: 'Record an outbox event; platform/queue carries it.',
      severity: 'error',
      from: { path: `${api}/`, pathNot: `${api}/platform/queue/` },
      to: { path: 'node_modules/(bullmq|ioredis)/' },
    },
    {
      name: 'nobody-imports-demo',
      comment: 'Demo data is for main.ts and tests.',
      severity: 'error',
      from: { path: `${api}/`, pathNot: `${api}/(main\\.ts|demo/)` },
      to: { path: `${api}/demo/` },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'apps/api/tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
