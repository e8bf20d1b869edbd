import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import { policy } from '../../apps/api/src/access/policy/index.ts';
import { Sessions } from '../../apps/api/src/access/session.ts';
import type { FieldRule, PolicyRow } from '../../apps/api/src/platform/graphql/policy.ts';
import { givenPerson, givenRole, givenUnit, type GivenUnit } from '../given/organisation.ts';
import { startApi, type Answer, type TestApi } from '../harness/api.ts';
import { askFor } from './invented-arguments.ts';

const actors = [
  'anonymous',
  'guardian',
  'EMPLOYEE',
  'UNIT_LEADER',
  'SECTOR_LEADER',
  'COURSE_COORDINATOR',
  'COURSE_LEADER',
  'SYSTEM_ADMIN',
  'DEPUTY',
] as const;
type Actor = (typeof actors)[number];

interface RootField {
  readonly place: string;
  readonly kind: 'query' | 'mutation';
  readonly field: GraphQLField<unknown, unknown>;
}

/** What the policy table promises this actor: let in, asked to sign in, or answered as if there were nothing. */
function promised(row: PolicyRow | undefined, actor: Actor): string {
  if (row === undefined || row === 'parent') throw new Error('A root field has a rule of its own');
  const { who, deputies }: FieldRule = row;
  if (who === 'ANYONE') return 'IN';
  if (actor === 'anonymous') return 'SIGN_IN_REQUIRED';
  if (who === 'SIGNED_IN') return 'IN';
  // The deputy stands in for a unit leader, and is an employee otherwise.
  const own: string = actor === 'DEPUTY' && deputies ? 'UNIT_LEADER' : actor;
  const mine = actor === 'guardian' ? [] : ['EMPLOYEE', own];
  return who.some((role) => mine.includes(role)) ? 'IN' : 'NOT_FOUND';
}

describe('every root field and every role', () => {
  let api: TestApi;
  let schema: GraphQLSchema;
  const people = new Map<Actor, string>();

  const fields = (): RootField[] => {
    const of = (kind: 'query' | 'mutation', type: ReturnType<GraphQLSchema['getQueryType']>): RootField[] =>
      Object.values(type?.getFields() ?? {}).map((field) => ({ place: `${type?.name}.${field.name}`, kind, field }));
    return [...of('query', schema.getQueryType()), ...of('mutation', schema.getMutationType())];
  };

  /** How the running API meets them; any other error than the two of the table is a fault too. A session of their own each time: signing out is one of the fields. */
  const met = async (actor: Actor, { kind, field }: RootField): Promise<string> => {
    const request = api.http().post('/graphql').send(askFor(kind, field));
    const person = people.get(actor);
    if (person) request.set('cookie', `session=${await api.app.get(Sessions).open(person)}`);
    const { errors } = (await request).body as Answer<unknown>;
    const code = errors?.[0]?.extensions.code;
    return code ?? 'IN';
  };

  /** Places where the API does other than the table says. */
  const breaches = async (
    table: typeof policy,
    among: readonly RootField[],
    who: readonly Actor[] = actors,
  ): Promise<string[]> => {
    const found: string[] = [];
    for (const root of among) {
      const [type = '', name = ''] = root.place.split('.');
      for (const actor of who) {
        const [said, did] = [promised(table[type]?.[name], actor), await met(actor, root)];
        if (said !== did) found.push(`${root.place} for ${actor}: ${did}, not ${said}`);
      }
    }
    return found;
  };

  beforeAll(async () => {
    api = await startApi();
    ({ schema } = api.app.get(GraphQLSchemaHost));
    const root: GivenUnit = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    for (const actor of actors.filter((other) => other !== 'anonymous')) {
      const person = await givenPerson(api.sql, actor, actor === 'guardian' ? undefined : root);
      if (!['guardian', 'EMPLOYEE', 'DEPUTY'].includes(actor)) await givenRole(api.sql, person, actor, root);
      people.set(actor, person.id);
    }
    const leader = people.get('UNIT_LEADER');
    const deputy = people.get('DEPUTY');
    await api.sql.query(
      `INSERT INTO delegation (delegator_id, delegate_id, role, scope_unit_id, from_day, to_day, created_at)
       VALUES ($1, $2, 'UNIT_LEADER', $3, '2026-11-01', '2026-12-24', now())`,
      [leader, deputy, root.id],
    );
  });
  afterAll(() => api.close());

  it.each(actors)('meet as the policy table says: %s', async (actor) => {
    expect(fields().length).toBeGreaterThan(40);
    expect(await breaches(policy, fields(), [actor])).toEqual([]);
  });

  it('would be found out if they did not (negative control)', async () => {
    const staff = fields().filter(({ place }) => place === 'Query.staff');
    const open = { ...policy, Query: { ...policy['Query'], staff: { who: 'ANYONE', relation: 'public' } as const } };
    expect(await breaches(open, staff)).toEqual([
      'Query.staff for anonymous: SIGN_IN_REQUIRED, not IN',
      'Query.staff for guardian: NOT_FOUND, not IN',
      'Query.staff for EMPLOYEE: NOT_FOUND, not IN',
      'Query.staff for COURSE_LEADER: NOT_FOUND, not IN',
      'Query.staff for DEPUTY: NOT_FOUND, not IN',
    ]);
  });

  /** By hand from the matrix of domain.md § 4, so that the table itself is not its own judge. */
  it.each<[string, readonly Actor[]]>([
    ['Query.catalogue', [...actors]],
    ['Query.verifyCertificate', [...actors]],
    ['Mutation.enrol', actors.slice(1)],
    ['Query.staff', ['UNIT_LEADER', 'SECTOR_LEADER', 'COURSE_COORDINATOR', 'SYSTEM_ADMIN']],
    ['Query.bookingRequests', ['UNIT_LEADER', 'SECTOR_LEADER', 'DEPUTY']],
    ['Mutation.approveRequest', ['UNIT_LEADER', 'SECTOR_LEADER', 'DEPUTY']],
    ['Mutation.rejectRequest', ['UNIT_LEADER', 'SECTOR_LEADER', 'DEPUTY']],
    ['Mutation.createDelegation', ['UNIT_LEADER', 'SECTOR_LEADER']],
    ['Query.deputyCandidates', ['UNIT_LEADER', 'SECTOR_LEADER']],
    ['Mutation.recordAttendance', ['COURSE_COORDINATOR', 'COURSE_LEADER']],
    ['Mutation.completeRun', ['COURSE_COORDINATOR', 'COURSE_LEADER']],
    ['Mutation.revokeCertificate', ['COURSE_COORDINATOR']],
    ['Mutation.submitApplication', actors.slice(2)],
    ['Mutation.recommendApplication', ['UNIT_LEADER', 'SECTOR_LEADER']],
    ['Query.supervisionSeries', ['COURSE_COORDINATOR']],
    ['Query.supervisionHours', ['UNIT_LEADER', 'SECTOR_LEADER', 'COURSE_COORDINATOR']],
    ['Query.formalCompetence', ['SECTOR_LEADER']],
    ['Query.importBatches', ['SECTOR_LEADER', 'SYSTEM_ADMIN']],
    ['Query.outbox', ['COURSE_COORDINATOR', 'SYSTEM_ADMIN']],
  ])('lets into %s whom the domain paper names', async (place, named) => {
    const root = fields().find((field) => field.place === place);
    const welcome: Actor[] = [];
    for (const actor of actors) if ((await met(actor, root!)) === 'IN') welcome.push(actor);
    expect(welcome).toEqual(named);
  });
});
