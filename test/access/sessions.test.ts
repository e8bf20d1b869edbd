import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Sessions } from '../../apps/api/src/access/session.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { NOON, startApi, type Answer, type TestApi } from '../harness/api.ts';
import { production } from './production.ts';
import { trustedDocument } from './trusted-document.ts';

const WHO = '{ viewer { person { id } roles { role } } }';

interface Who {
  readonly viewer: { readonly person: { readonly id: string }; readonly roles: readonly { role: string }[] } | null;
}

describe('a session', () => {
  let api: TestApi;
  let school: GivenUnit;
  let sander: GivenPerson;

  const open = async (person: GivenPerson): Promise<string> => `session=${await api.app.get(Sessions).open(person.id)}`;
  const ask = async <Data>(cookie: string, query: string): Promise<Answer<Data>> =>
    (await api.http().post('/graphql').set('cookie', cookie).send({ query })).body as Answer<Data>;
  const who = async (cookie: string): Promise<Who['viewer']> => (await ask<Who>(cookie, WHO)).data.viewer;

  beforeAll(async () => {
    api = await startApi();
    school = await givenUnit(api.sql, 'Rena skole');
    sander = await givenPerson(api.sql, 'Sander', school);
  });
  beforeEach(() => api.clock.set(NOON));
  afterAll(() => api.close());

  it('is somebody, and without one nobody', async () => {
    expect((await who(await open(sander)))?.person.id).toBe(sander.id);
    expect(await who('')).toBeNull();
  });

  it('ends on the server when the person signs out: the cookie is worth nothing after that', async () => {
    const [cookie, elsewhere] = [await open(sander), await open(sander)];
    const response = await api.http().post('/graphql').set('cookie', cookie).send({ query: 'mutation { signOut }' });
    expect(response.body).toEqual({ data: { signOut: true } });
    expect(response.headers['set-cookie']?.[0]).toMatch(/^session=;.*(Max-Age=0|Expires=Thu, 01 Jan 1970)/);
    expect(await who(cookie)).toBeNull();
    expect((await ask<null>(cookie, 'mutation { signOut }')).errors?.[0]?.extensions.code).toBe('SIGN_IN_REQUIRED');
    expect(await who(elsewhere)).not.toBeNull(); // the other device stays signed in
  });

  it('ends after two hours without use', async () => {
    const cookie = await open(sander);
    api.clock.advance({ hours: 1, minutes: 59 });
    expect(await who(cookie)).not.toBeNull();
    api.clock.advance({ hours: 1, minutes: 59 });
    expect(await who(cookie)).not.toBeNull(); // being used has moved the end
    api.clock.advance({ hours: 2 });
    expect(await who(cookie)).toBeNull();
  });

  it('ends after twelve hours, however much it is used', async () => {
    const cookie = await open(sander);
    for (let hour = 1; hour < 12; hour += 1) {
      api.clock.advance({ hours: 1 });
      expect(await who(cookie)).not.toBeNull();
    }
    api.clock.advance({ minutes: 59, seconds: 59 });
    expect(await who(cookie)).not.toBeNull();
    api.clock.advance({ seconds: 1 });
    expect(await who(cookie)).toBeNull();
  });

  it('writes that it is used at most once a minute', async () => {
    await api.sql.query('DELETE FROM session');
    const cookie = await open(sander);
    const seen = async (): Promise<string> =>
      (await api.sql.query<{ at: Date }>('SELECT last_seen_at AS at FROM session')).rows[0]!.at.toISOString();
    api.clock.advance({ seconds: 60 });
    await who(cookie);
    expect(await seen()).toBe(NOON); // from the second minute on
    api.clock.advance({ seconds: 1 });
    await who(cookie);
    expect(await seen()).toBe('2026-11-23T11:01:01.000Z');
  });

  it('has the roles of this very request: one taken away is gone at once', async () => {
    const leader = await givenPerson(api.sql, 'Leder', school);
    const cookie = await open(leader);
    const staff = async () => (await ask<unknown>(cookie, '{ staff { total } }')).errors?.[0]?.extensions.code;
    expect(await staff()).toBe('NOT_FOUND');
    await givenRole(api.sql, leader, 'UNIT_LEADER', school);
    expect(await staff()).toBeUndefined();
    expect((await who(cookie))?.roles).toEqual([{ role: 'UNIT_LEADER' }]);
    await api.sql.query(`UPDATE role_assignment SET valid_to = '2026-11-22' WHERE person_id = $1`, [leader.id]);
    expect(await staff()).toBe('NOT_FOUND');
    expect((await who(cookie))?.roles).toEqual([]);
  });

  it('does not have a role before it begins, and has it on its last day', async () => {
    const leader = await givenPerson(api.sql, 'Leder', school);
    await givenRole(api.sql, leader, 'UNIT_LEADER', school);
    const roles = async (from: string, to: string): Promise<unknown> => {
      await api.sql.query('UPDATE role_assignment SET valid_from = $2, valid_to = $3 WHERE person_id = $1', [
        leader.id,
        from,
        to,
      ]);
      return (await who(await open(leader)))?.roles.length;
    };
    expect(await roles('2026-11-24', '2026-12-31')).toBe(0);
    expect(await roles('2026-01-01', '2026-11-23')).toBe(1);
    expect(await roles('2026-01-01', '2026-11-22')).toBe(0);
  });

  it('ends with the person: who has left is no employee, who is erased is nobody', async () => {
    const leaver = await givenPerson(api.sql, 'Slutter', school);
    const cookie = await open(leaver);
    const rounds = async () => (await ask<unknown>(cookie, '{ openRounds { id } }')).errors?.[0]?.extensions.code;
    expect(await rounds()).not.toBe('NOT_FOUND');
    await api.sql.query(`UPDATE employment SET valid_to = '2026-11-22' WHERE person_id = $1`, [leaver.id]);
    expect(await rounds()).toBe('NOT_FOUND');
    expect(await who(cookie)).not.toBeNull();
    await api.sql.query('UPDATE person SET erased_at = now() WHERE id = $1', [leaver.id]);
    expect(await who(cookie)).toBeNull();
  });

  it('is not in the database in a form that could be used', async () => {
    const token = (await open(sander)).replace('session=', '');
    const { rows } = await api.sql.query<{ all: string }>(`SELECT string_agg(session::text, ' ') AS all FROM session`);
    expect(rows[0]?.all).not.toContain(token);
    const { rows: hashes } = await api.sql.query<{ token_hash: string }>('SELECT token_hash FROM session LIMIT 1');
    expect(await who(`session=${hashes[0]!.token_hash}`)).toBeNull();
    expect(await who(`session=${token.slice(0, -1)}x`)).toBeNull();
  });

  it('has a cookie that scripts and other sites do not get; in production bound to the host and https', async () => {
    await api.sql.query(`INSERT INTO product_setting (key, value) VALUES ('demo', '[]')`);
    await api.sql.query(`UPDATE person SET hr_key = 'D0001' WHERE id = $1`, [sander.id]);
    const query =
      'mutation ($id: ID!) { signInDemo(personId: $id) { ... on Viewer { person { id } } ... on Refusal { code } } }';
    const signed = await api
      .http()
      .post('/graphql')
      .send({ query, variables: { id: sander.id } });
    const [cookie = ''] = signed.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^session=[\w-]{43}; /);
    expect(cookie.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Lax']);
    expect((await who(cookie.split(';', 1)[0]!))?.person.id).toBe(sander.id);

    const real = await startApi({ env: production });
    try {
      const name = '__Host-session';
      const person = await givenPerson(real.sql, 'Sander', await givenUnit(real.sql, 'Rena skole'));
      const token = await real.app.get(Sessions).open(person.id);
      const text = trustedDocument('SignOut');
      const left = await real.http().post('/graphql').set('cookie', `${name}=${token}`).send({ query: text });
      expect(left.body).toEqual({ data: { signOut: true } });
      expect(left.headers['set-cookie']?.[0]).toMatch(/^__Host-session=;.*Path=\/;.*HttpOnly; Secure; SameSite=Lax/);
      const plain = await real.http().post('/graphql').set('cookie', `session=${token}`).send({ query: text });
      expect((plain.body as Answer<null>).errors?.[0]?.extensions.code).toBe('SIGN_IN_REQUIRED');
    } finally {
      await real.close();
    }
  });
});
