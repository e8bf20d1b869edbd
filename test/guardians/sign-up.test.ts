import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenRun, type RunWish } from '../given/courses.ts';
import { givenUnit, type GivenUnit } from '../given/organisation.ts';
import { NOON, startApi, type TestApi } from '../harness/api.ts';
import { guardianThrough, type Guardian } from './guardian.ts';

const COSP = { audience: 'GUARDIAN', type: 'COSP_GUARDIAN' } as const;

describe('a guardian without an account', () => {
  let api: TestApi;
  let ask: Guardian;
  let clinic: GivenUnit;
  let serial = 0;

  const mailbox = (): string => `foresatt-${(serial += 1)}@amot.example`;
  const run = (wish: RunWish = {}) => givenRun(api.sql, clinic, { ...COSP, ...wish });
  const count = async (what: string, values: readonly unknown[] = []): Promise<number> => {
    const { rows } = await api.sql.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${what}`, [...values]);
    return rows[0]!.n;
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

  it('is shown the runs that can be booked now, and no others', async () => {
    const open = await run();
    const both = await run({ audience: 'BOTH', type: 'THEME' });
    await run({ audience: 'EMPLOYEE' });
    await run({ state: 'DRAFT' });
    await run({ closesAt: '2026-11-20T08:00:00Z' });
    await run({ approvalPolicy: 'UNIT_LEADER' });
    const unlisted = await run();
    await api.sql.query('UPDATE course_run SET listed = false WHERE id = $1', [unlisted.id]);
    const { data } = await ask.send('{ guardianRuns { id course { title } sessions { startsAt } seatsLeft } }');
    expect((data['guardianRuns'] as { id: string }[]).map(({ id }) => id).sort()).toEqual([open.id, both.id].sort());
  });

  it('gets a place only when the link is confirmed', async () => {
    const { id } = await run();
    const email = mailbox();
    expect(await ask.signUp(id, email)).toMatchObject({ done: true });
    expect(await count('enrolment WHERE run_id = $1', [id])).toBe(0);
    const [letter] = await ask.letters(email);
    expect(letter).toMatchObject({ kind: 'GUARDIAN_CONFIRM', subject: 'Bekreft påmeldingen din', state: 'SENT' });
    expect(letter!.body_text).not.toContain('Ylva'); // a stranger may have written the name
    const confirmed = await ask.confirm(await ask.token(email));
    expect(confirmed).toMatchObject({ done: true });
    expect(confirmed.setCookie).toMatch(/^guardian=[\w-]{43}; Max-Age=7200; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await ask.page(confirmed.cookie)).toMatchObject({
      name: 'Ylva Demobakk',
      enrolment: { state: 'ENROLLED', run: { id } },
    });
    expect((await ask.letters(email)).map(({ kind }) => kind)).toEqual(['GUARDIAN_CONFIRM', 'ENROLLED']);
  });

  it('waits in the queue of a full run, with a number', async () => {
    const { id } = await run({ capacity: 1 });
    await ask.placed(id, mailbox());
    const email = mailbox();
    const cookie = await ask.placed(id, email);
    expect((await ask.page(cookie))?.enrolment).toMatchObject({ state: 'WAITLISTED', queuePlace: 1 });
    expect((await ask.letters(email)).at(-1)?.body_text).toContain('nummer 1 på ventelisten');
  });

  it.each<[string, string, object]>([
    ['TEXT_TOO_SHORT', 'name', { name: ' ' }],
    ['TEXT_TOO_LONG', 'name', { name: 'Y'.repeat(81) }],
    ['NAME_WRONG', 'name', { name: 'Ylva\r\nBcc: alle@amot.example' }],
    ['NAME_WRONG', 'name', { name: 'Ylvа Demobakk' }],
    ['EMAIL_WRONG', 'email', { email: 'ylva@amot.example, alle@amot.example' }],
    ['EMAIL_WRONG', 'email', { email: 'ylva@amot.example\r\nBcc: alle@amot.example' }],
    ['EMAIL_WRONG', 'email', { email: 'ylva@аmot.example' }],
    ['CHILD_AGE_MISSING', 'age0To5', { age0To5: false }],
  ])('is refused %s beside the field %s, and nothing is kept', async (code, field, more) => {
    const { id } = await run();
    const before = await count('person');
    const refused = await ask.signUp(id, mailbox(), more);
    expect(refused).toMatchObject({ code, facts: expect.arrayContaining([{ name: 'field', value: field }]) });
    expect(await count('person')).toBe(before);
  });

  it('is refused by a run that is not there, not for guardians, closed or not open', async () => {
    const refused = async (id: string): Promise<string | undefined> => (await ask.signUp(id, mailbox())).code;
    expect(await refused(crypto.randomUUID())).toBe('RUN_NOT_FOUND');
    expect(await refused('what’s this')).toBe('RUN_NOT_FOUND');
    expect(await refused((await run({ audience: 'EMPLOYEE' })).id)).toBe('RUN_NOT_FOUND');
    expect(await refused((await run({ approvalPolicy: 'UNIT_LEADER' })).id)).toBe('RUN_NOT_FOUND');
    expect(await refused((await run({ state: 'CANCELLED' })).id)).toBe('RUN_CANCELLED');
    expect(await refused((await run({ closesAt: '2026-11-20T08:00:00Z' })).id)).toBe('BOOKING_CLOSED');
    expect(await refused((await run({ opensAt: '2026-11-25T08:00:00Z' })).id)).toBe('BOOKING_NOT_OPEN');
  });

  it('keeps the link when the run closed before it was confirmed', async () => {
    const { id } = await run();
    const email = mailbox();
    await ask.signUp(id, email);
    const token = await ask.token(email);
    await api.sql.query(`UPDATE course_run SET closes_at = $2 WHERE id = $1`, [id, NOON]);
    expect(await ask.confirm(token)).toMatchObject({ code: 'BOOKING_CLOSED' });
    await api.sql.query(`UPDATE course_run SET closes_at = starts_at WHERE id = $1`, [id]);
    expect(await ask.confirm(token)).toMatchObject({ done: true });
  });

  it('who signs up again before confirming has one sign-up, and what was written last holds', async () => {
    const { id } = await run();
    const email = mailbox();
    await Promise.all([ask.signUp(id, email), ask.signUp(id, ` ${email.toUpperCase()} `)]);
    await ask.signUp(id, email, { name: 'Ylva Nynavn' });
    expect(await count('guardian_sign_up WHERE run_id = $1', [id])).toBe(1);
    const confirmed = await ask.confirm(await ask.token(email));
    expect(await ask.page(confirmed.cookie)).toMatchObject({ name: 'Ylva Nynavn' });
    expect(await count('enrolment WHERE run_id = $1', [id])).toBe(1);
  });

  it('who has a place already gets the same answer, and a link to the page there is', async () => {
    const { id } = await run();
    const [known, unknown] = [mailbox(), mailbox()];
    await ask.placed(id, known);
    const answers = [await ask.signUp(id, known, { name: 'En Annen' }), await ask.signUp(id, unknown)];
    expect(answers[0]).toEqual(answers[1]);
    expect((await ask.letters(known)).at(-1)?.kind).toBe('GUARDIAN_LINK');
    expect((await ask.letters(unknown)).at(-1)?.kind).toBe('GUARDIAN_CONFIRM');
    const opened = await ask.open(await ask.token(known, 'min'));
    expect(await ask.page(opened.cookie)).toMatchObject({ name: 'Ylva Demobakk' }); // not what the second wrote
    expect(await count('enrolment WHERE run_id = $1', [id])).toBe(1);
  });

  it('can not be made to fill a mailbox: three mails an hour, and the answer stays the same', async () => {
    const { id } = await run();
    const email = mailbox();
    for (let time = 0; time < 6; time += 1) expect(await ask.signUp(id, email)).toMatchObject({ done: true });
    expect(await ask.newLink(email)).toMatchObject({ done: true });
    expect(await ask.letters(email)).toHaveLength(3);
    api.clock.advance({ hours: 1 });
    await ask.newLink(email);
    expect(await ask.letters(email)).toHaveLength(4); // the control: an hour later there is one more
  });

  it('is asked to wait when too much comes from one place', async () => {
    const answers = [];
    for (let time = 0; time < 41; time += 1) answers.push((await ask.newLink(mailbox())).code);
    expect(answers.slice(0, 40).filter(Boolean)).toEqual([]);
    expect(answers[40]).toBe('TOO_MANY_TRIES');
  });

  it('keeps no address where addresses are counted', async () => {
    await ask.newLink('tell.me@amot.example');
    const { rows } = await api.sql.query<{ key: string }>('SELECT key FROM asking_limit');
    expect(rows.every(({ key }) => /^[0-9a-f]{64}$/.test(key))).toBe(true);
  });
});
