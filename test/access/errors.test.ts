import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { safeError } from '../../apps/api/src/platform/log/log.ts';
import { givenPerson, givenUnit, type GivenPerson } from '../given/organisation.ts';
import { startApi, type Answer, type TestApi } from '../harness/api.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const MASKED = 'Noe gikk galt hos oss. Prøv igjen om litt.';

describe('what an error tells', () => {
  let api: TestApi;
  let sander: GivenPerson;

  const send = async (body: object | string, headers: Record<string, string> = {}) => {
    const answer = await api
      .http()
      .post('/graphql')
      .set({ 'content-type': 'application/json', ...headers })
      .send(body);
    return {
      status: answer.status,
      id: answer.headers['x-request-id'],
      ...(answer.body as Answer<unknown>),
      text: answer.text,
    };
  };
  /** Does the work while a table is not there, and puts it back. */
  const without = async <T>(table: string, work: () => Promise<T>): Promise<T> => {
    await api.sql.query(`ALTER TABLE ${table} RENAME TO hidden_away`);
    try {
      return await work();
    } finally {
      await api.sql.query(`ALTER TABLE hidden_away RENAME TO ${table}`);
    }
  };

  beforeAll(async () => {
    api = await startApi();
    sander = await givenPerson(api.sql, 'Sander', await givenUnit(api.sql, 'Rena skole'));
  });
  afterAll(() => api.close());

  it('is nothing but the request’s id when something is broken on our side', async () => {
    const answer = await without('course', () => send({ query: '{ catalogue { total } }' }));
    expect(answer.errors).toEqual([{ message: MASKED, extensions: { code: 'INTERNAL', requestId: answer.id } }]);
    expect(answer.id).toMatch(UUID);
    expect(answer.text).not.toMatch(/course|relation|select|stack|node_modules/i);
  });

  it('is nothing but that also when it breaks before the query begins', async () => {
    const cookie = await api.cookie(sander.id);
    const answer = await without('session', () => send({ query: '{ product { version } }' }, { cookie }));
    expect(answer.status).toBe(500);
    expect(answer.id).toMatch(UUID);
    expect(answer.text).toContain(MASKED);
    expect(answer.text).not.toMatch(/relation|select|stack|node_modules/i);
  });

  it('is the code and a sentence when it is the asker’s', async () => {
    const cases: [object, string][] = [
      [{ query: '{ orgUnits { name } }' }, 'SIGN_IN_REQUIRED'],
      [{ query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
      [{ query: '{ ' }, 'GRAPHQL_PARSE_FAILED'],
      [{ query: 'query ($id: ID!) { courseRun(id: $id) { place } }' }, 'BAD_USER_INPUT'],
      [{ query: 'query ($id: ID!) { courseRun(id: $id) { place } }', variables: { id: { a: 1 } } }, 'BAD_USER_INPUT'],
      [
        { query: 'query ($first: PageSize!) { catalogue(first: $first) { total } }', variables: { first: 0 } },
        'BAD_USER_INPUT',
      ],
    ];
    for (const [body, code] of cases) {
      const answer = await send(body);
      expect(answer.errors?.[0]?.extensions).toEqual({ code, requestId: answer.id });
    }
  });

  it('is the asker’s also when a query that was fine before comes with wrong variables', async () => {
    const query = 'query ($id: ID!) { courseRun(id: $id) { place } }';
    expect(await send({ query, variables: { id: 'x' } })).toMatchObject({ status: 200, data: { courseRun: null } });
    const wrong = await send({ query, variables: {} });
    expect(wrong).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'BAD_USER_INPUT', requestId: wrong.id } }],
    });
  });

  it('names each request anew, whatever the client calls it', async () => {
    const mine = { 'x-request-id': 'my-own', 'request-id': 'my-own' };
    const [one, two] = [
      await send({ query: '{ product { version } }' }, mine),
      await send({ query: '{ nothing }' }, mine),
    ];
    expect(one.id).toMatch(UUID);
    expect(two.id).toMatch(UUID);
    expect(one.id).not.toBe(two.id);
  });

  it('leaves nothing of a row on the console', async () => {
    const written: string[] = [];
    const loud = await startApi({ env: { LOG_LEVEL: 'error' } });
    const writers = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write.bind(stream) }));
    for (const { stream } of writers) stream.write = (text) => written.push(String(text)) > 0;
    try {
      const person = await givenPerson(loud.sql, 'Hemmelig', await givenUnit(loud.sql, 'Rena skole'));
      await loud.sql.query(`ALTER TABLE person ADD CONSTRAINT no_english CHECK (locale <> 'en')`);
      const answer = await loud.ask<null>(person.id, 'mutation { setLocale(locale: en) { __typename } }');
      expect(answer.errors?.[0]?.extensions.code).toBe('INTERNAL');
    } finally {
      for (const { stream, write } of writers) stream.write = write;
      await loud.close();
    }
    expect(written.join('')).not.toMatch(/Hemmelig|Testmoen|amot\.example|Failing row|no_english/);
  });

  it('keeps of a database error its code and place, not the values it names', async () => {
    const error: unknown = await api.sql
      .query(`INSERT INTO person (id, kind) VALUES ('${sander.id}', 'HEMMELIG')`)
      .then(() => undefined)
      .catch((reason: unknown) => reason);
    expect(JSON.stringify({ ...(error as object), message: (error as Error).message })).toContain(sander.id);
    const kept = safeError(error);
    expect(kept).toMatchObject({ code: '23502' });
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`HEMMELIG|${sander.id}|Failing row`));
  });
});
