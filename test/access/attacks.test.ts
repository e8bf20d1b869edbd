import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPerson, givenRole, givenUnit } from '../given/organisation.ts';
import { startApi, type Answer, type TestApi } from '../harness/api.ts';

const nested = (depth: number): string =>
  `{ catalogue(first: 1) { runs { ${'myEnrolment { run { '.repeat(depth)} place ${'} }'.repeat(depth)} } } }`;
const wide = (levels: number): string =>
  `{ managedRuns(first: 100) { runs { ${'participants { run { '.repeat(levels)} place ${'} }'.repeat(levels)} } } }`;
const aliases = (count: number, field: string): string =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')} }`;
/** Each fragment spreads the next one ten times. */
const bomb = (levels: number): string =>
  `{ catalogue(first: 1) { runs { ...f0 } } } ${Array.from(
    { length: levels },
    (_, n) =>
      `fragment f${n} on CourseRun { ${n + 1 < levels ? Array.from({ length: 10 }, (_x, i) => `a${i}: myEnrolment { run { ...f${n + 1} } }`).join(' ') : 'place'} }`,
  ).join(' ')}`;

describe('a query that asks for more than its share', () => {
  let api: TestApi;
  let cookie: string;

  const send = async (query: string, variables: Record<string, unknown> = {}) => {
    const began = performance.now();
    const answer = await api.http().post('/graphql').set('cookie', cookie).send({ query, variables });
    const { errors } = answer.body as Answer<unknown>;
    return { status: answer.status, code: errors?.[0]?.extensions.code, ms: performance.now() - began };
  };

  beforeAll(async () => {
    api = await startApi();
    const unit = await givenUnit(api.sql, 'Rena skole');
    const aino = await givenPerson(api.sql, 'Aino', unit);
    await givenRole(api.sql, aino, 'COURSE_COORDINATOR', unit);
    cookie = await api.cookie(aino.id);
    await send('{ product { version } }'); // what the first request costs is not the attack's
  });
  afterAll(() => api.close());

  it.each([
    ['lists within lists', wide(4), {}],
    [
      'a page of pages by a variable',
      'query ($n: PageSize!) { a: managedRuns(first: $n) { runs { participants { run { participants { run { place sessions { no } } } } } } } }',
      { n: 100 },
    ],
    [
      'the same page under many names',
      aliases(60, 'catalogue(first: 100) { runs { id place capacity seatsLeft sessions { no } } }'),
      {},
    ],
    ['a thousand names', aliases(1_000, 'product { version }'), {}],
    ['a thousand guesses at signing in', `mutation ${aliases(1_000, 'signInDemo(personId: "x") { __typename }')}`, {}],
    ['a thousand times the name of a type', aliases(1_000, '__typename'), {}],
    ['fragments that multiply', bomb(6), {}],
    [
      'fragments that call themselves',
      '{ catalogue { runs { ...a } } } fragment a on CourseRun { myEnrolment { run { ...a } } }',
      {},
    ],
    ['ten thousand directives', `{ product ${'@include(if: true) '.repeat(10_000)}{ version } }`, {}],
    ['a very deep query', nested(450), {}],
    [
      'an endless selection that is hidden behind a directive',
      `query ($x: Boolean = false) { managedRuns(first: 100) @skip(if: $x) { runs { participants { run { participants { run { participants { id } } } } } } } }`,
      { x: true },
    ],
  ])('is refused before it runs: %s', async (_case, query, variables) => {
    const { status, ms } = await send(query, variables);
    expect(status).toBe(400);
    expect(ms).toBeLessThan(5_000);
  });

  it.each([
    [
      'what the catalogue’s screen asks for',
      '{ catalogue(first: 50) { runs { id place course { title } sessions { startsAt } hostUnit { name } } } }',
    ],
    ['a little depth', nested(3)],
    ['a few names', aliases(5, 'catalogue(first: 10) { total }')],
  ])('is answered when it is %s (negative control)', async (_case, query) => {
    expect(await send(query)).toMatchObject({ status: 200, code: undefined });
  });

  it('is refused as a list of queries, a form, plain text, and as a change by GET', async () => {
    const query = 'mutation { ping }';
    const post = () => api.http().post('/graphql').set('cookie', cookie);
    const answers = [
      await post().send([{ query }, { query }]),
      await post().type('form').send({ query }),
      await post().set('content-type', 'text/plain').send(JSON.stringify({ query })),
      await api.http().get('/graphql').set({ cookie, 'apollo-require-preflight': '1' }).query({ query }),
      await api.http().get('/graphql').set({ cookie }).query({ query: '{ product { version } }' }),
    ];
    expect(answers.map(({ status }) => status).filter((status) => status < 400 || status >= 500)).toEqual([]);
    expect((await post().send({ query })).body).toEqual({ data: { ping: true } });
  });

  it('is refused when its body is larger than a megabyte', async () => {
    const { status } = await send(`{ product { version } } # ${'x'.repeat(1_100_000)}`);
    expect(status).toBe(413);
  });
});
