import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPerson, givenUnit, type GivenPerson } from '../given/organisation.ts';
import { startApi, type Answer, type TestApi } from '../harness/api.ts';
import { production } from './production.ts';
import { trustedDocument } from './trusted-document.ts';

interface SignedIn {
  readonly signInDemo: { readonly person?: { readonly id: string }; readonly code?: string };
}

/** Six people: one invented, and five who must never be let in this way. */
async function givenPeople(api: TestApi): Promise<Record<string, GivenPerson>> {
  const school = await givenUnit(api.sql, 'Rena skole');
  const named: Record<string, GivenPerson> = {};
  for (const name of ['invented', 'real', 'withoutKey', 'erased', 'external'])
    named[name] = await givenPerson(api.sql, name, school);
  named['guardian'] = await givenPerson(api.sql, 'guardian');
  const set = (name: string, sql: string): Promise<unknown> =>
    api.sql.query(`UPDATE person SET ${sql} WHERE id = $1`, [named[name]!.id]);
  await set('invented', `hr_key = 'D0001'`);
  await set('withoutKey', 'hr_key = NULL');
  await set('erased', `hr_key = 'D0002', erased_at = now()`);
  await set('external', `hr_key = 'D0003', kind = 'EXTERNAL'`);
  await set('guardian', `hr_key = 'D0004'`);
  return named;
}

const DEMO = JSON.stringify([{ role: 'EMPLOYEE', ord: 1, hr_key: 'D0001' }]);

describe('sign-in as an invented person', () => {
  let api: TestApi;
  let people: Record<string, GivenPerson>;

  const signIn = async (to: TestApi, personId: string | undefined) => {
    const query = trustedDocument('SignInDemo');
    const response = await to.http().post('/graphql').send({ query, variables: { personId } });
    const { data } = response.body as Answer<SignedIn>;
    return { code: data.signInDemo.code, cookies: response.headers['set-cookie'] };
  };

  beforeAll(async () => {
    api = await startApi();
    people = await givenPeople(api);
    await api.sql.query(`INSERT INTO product_setting (key, value) VALUES ('demo', $1)`, [DEMO]);
  });
  afterAll(() => api.close());

  it('opens for an invented employee, and the list names them', async () => {
    expect(await signIn(api, people['invented']?.id)).toMatchObject({ code: undefined, cookies: expect.any(Array) });
    const { data } = await api.ask<{ demoSignIns: unknown }>(null, '{ demoSignIns { personId role } }');
    expect(data.demoSignIns).toEqual([{ personId: people['invented']?.id, role: 'EMPLOYEE' }]);
  });

  it.each(['real', 'withoutKey', 'erased', 'external', 'guardian', 'nobody', 'injection'])(
    'refuses %s, and sets no cookie',
    async (name) => {
      const id = { nobody: crypto.randomUUID(), injection: `' OR true --` }[name] ?? people[name]?.id;
      expect(await signIn(api, id)).toEqual({ code: 'SIGN_IN_REFUSED', cookies: undefined });
    },
  );

  it('refuses everybody in a database that is not a demo', async () => {
    const plain = await startApi();
    try {
      const others = await givenPeople(plain);
      expect((await signIn(plain, others['invented']?.id)).code).toBe('SIGN_IN_REFUSED');
      expect((await plain.ask<unknown>(null, '{ demoSignIns { name } }')).data).toEqual({ demoSignIns: [] });
    } finally {
      await plain.close();
    }
  });

  it('refuses everybody in production, also when the database says it is a demo', async () => {
    const real = await startApi({ env: production });
    try {
      const others = await givenPeople(real);
      await real.sql.query(`INSERT INTO product_setting (key, value) VALUES ('demo', $1)`, [DEMO]);
      expect(await signIn(real, others['invented']?.id)).toEqual({ code: 'SIGN_IN_REFUSED', cookies: undefined });
      const ways = await real
        .http()
        .post('/graphql')
        .send({ query: trustedDocument('SignInWays') });
      expect((ways.body as Answer<{ demoSignIns: unknown }>).data.demoSignIns).toEqual([]);
    } finally {
      await real.close();
    }
  });
});
