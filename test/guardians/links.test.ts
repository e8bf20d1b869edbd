import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun, type RunWish } from '../given/courses.ts';
import { givenUnit, type GivenUnit } from '../given/organisation.ts';
import { NOON, startApi, type TestApi } from '../harness/api.ts';
import { guardianThrough, type Guardian } from './guardian.ts';

describe('links to guardians', () => {
  let api: TestApi;
  let ask: Guardian;
  let clinic: GivenUnit;
  let serial = 0;

  const mailbox = (): string => `lenke-${(serial += 1)}@amot.example`;
  const run = (wish: RunWish = {}): Promise<GivenRun> =>
    givenRun(api.sql, clinic, { audience: 'GUARDIAN', type: 'COSP_GUARDIAN', ...wish });
  /** Which places a guardian has ever had, newest last. */
  const placesOf = async (email: string): Promise<string[]> => {
    const { rows } = await api.sql.query<{ state: string }>(
      'SELECT e.state FROM enrolment e JOIN person p ON p.id = e.person_id WHERE p.email = $1 ORDER BY e.queue_no',
      [email],
    );
    return rows.map(({ state }) => state);
  };

  beforeAll(async () => {
    api = await startApi();
    ask = guardianThrough(api);
    clinic = await givenUnit(api.sql, 'Helsestasjonen', { kind: 'HEALTH_CENTRE' });
  });
  beforeEach(async () => {
    api.clock.set(NOON);
    await api.sql.query('DELETE FROM asking_limit');
  });
  afterAll(() => api.close());

  it('to confirm work once; used, forged, expired and of another purpose look alike', async () => {
    const { id } = await run();
    const email = mailbox();
    await ask.signUp(id, email);
    const token = await ask.token(email);
    expect(await ask.open(token)).toMatchObject({ code: 'LINK_NOT_VALID' });
    expect((await ask.confirm(token)).done).toBe(true);
    const own = await ask.token(email, 'min');
    const late = mailbox();
    await ask.signUp(id, late);
    const expired = await ask.token(late);
    const answers = [
      await ask.confirm(token),
      await ask.confirm('A'.repeat(43)),
      await ask.confirm(own),
      await ask.confirm(''),
    ];
    api.clock.advance({ hours: 24 });
    answers.push(await ask.confirm(expired), await ask.open('B'.repeat(43)));
    const said = answers.map(({ cookie, code, sentence, facts }) => JSON.stringify({ cookie, code, sentence, facts }));
    expect(new Set(said).size).toBe(1);
    expect(answers[0]).toMatchObject({ code: 'LINK_NOT_VALID', cookie: '' });
  });

  it('are one use, also when two press at once', async () => {
    const { id } = await run();
    const email = mailbox();
    await ask.signUp(id, email);
    const token = await ask.token(email);
    const answers = await Promise.all([1, 2, 3].map(() => ask.confirm(token)));
    expect(answers.filter(({ done }) => done)).toHaveLength(1);
    expect(await placesOf(email)).toEqual(['ENROLLED']);
  });

  it('change nothing when they are looked at, as a mail scanner does', async () => {
    const { id } = await run();
    const email = mailbox();
    await ask.signUp(id, email);
    const token = await ask.token(email);
    const state = async (): Promise<unknown> =>
      (await api.sql.query('SELECT s.*, k.used_at FROM guardian_sign_up s JOIN access_link k ON k.sign_up_id = s.id'))
        .rows;
    const before = await state();
    await api.http().get('/foresatte/bekreft');
    await api
      .http()
      .get(`/graphql?query=${encodeURIComponent(`mutation { confirmGuardian(token: "${token}") { __typename } }`)}`);
    const { data } = await ask.send('query ($t: String!) { guardianSignUp(token: $t) { name run { id } } }', {
      t: token,
    });
    expect(data['guardianSignUp']).toEqual({ name: 'Ylva Demobakk', run: { id } });
    expect(await state()).toEqual(before);
    expect((await ask.confirm(token)).done).toBe(true);
    expect(await state()).not.toEqual(before); // the control: pressing does change
  });

  it('are kept as hashes: no table holds a token', async () => {
    const { id } = await run();
    const email = mailbox();
    await ask.signUp(id, email);
    const token = await ask.token(email);
    const { cookie } = await ask.confirm(token);
    const pass = cookie.split('=')[1] ?? 'none';
    const { rows } = await api.sql.query<{ table_name: string }>(
      `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    const holds = async (what: string): Promise<string[]> => {
      const found = [];
      for (const { table_name: table } of rows) {
        const { rowCount } = await api.sql.query(`SELECT 1 FROM "${table}" t WHERE to_jsonb(t)::text LIKE $1 LIMIT 1`, [
          `%${what}%`,
        ]);
        if (rowCount) found.push(table);
      }
      return found;
    };
    expect(await holds(pass)).toEqual([]);
    // Without a mail server the demo's messages are read in Utboks, and only there.
    expect(await holds(token)).toEqual(['notification']);
  });

  it('to the page open it for 30 days, in a cookie of two hours; closed, it is closed on the server too', async () => {
    const { id } = await run({ startsAt: '2027-03-01T08:00:00Z', closesAt: '2027-02-01T08:00:00Z' });
    const email = mailbox();
    await ask.placed(id, email);
    const token = await ask.token(email, 'min');
    api.clock.advance({ days: 29 });
    const { cookie } = await ask.open(token);
    expect(await ask.page(cookie)).not.toBeNull();
    expect(await ask.page(`guardian=${token}`)).toBeNull(); // the link itself is no cookie
    api.clock.advance({ hours: 2 });
    expect(await ask.page(cookie)).toBeNull();
    const again = await ask.open(token);
    await ask.close(again.cookie);
    expect(await ask.page(again.cookie)).toBeNull();
    api.clock.advance({ days: 1 });
    expect(await ask.open(token)).toMatchObject({ code: 'LINK_NOT_VALID' });
  });

  it('come again by e-mail, to who has signed up and to nobody else, with the same answer', async () => {
    const { id } = await run();
    const email = mailbox();
    await ask.placed(id, email);
    const [known, unknown] = [await ask.newLink(email), await ask.newLink('ukjent@amot.example')];
    expect({ ...known }).toEqual({ ...unknown });
    expect((await ask.letters(email)).filter(({ kind }) => kind === 'GUARDIAN_LINK')).toHaveLength(1);
    expect(await ask.letters('ukjent@amot.example')).toEqual([]);
    expect(await ask.newLink('ikke en adresse')).toMatchObject({ code: 'EMAIL_WRONG' });
  });
});
