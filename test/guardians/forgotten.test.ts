import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { NOON, startApi, type TestApi } from '../harness/api.ts';
import { seatsOf } from '../enrolment/booking.ts';
import { guardianThrough, type Guardian } from './guardian.ts';

const RETENTION = '{ guardianRetention { contactDays placeMonths unconfirmed contacts places } }';

describe('guardians are forgotten', () => {
  let api: TestApi;
  let ask: Guardian;
  let clinic: GivenUnit;
  let aino: GivenPerson;
  let run: GivenRun;

  /** Tables in which a text stands anywhere. */
  const tablesWith = async (what: string): Promise<string[]> => {
    const { rows } = await api.sql.query<{ t: string }>(
      `SELECT table_name AS t FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
    );
    const found = [];
    for (const { t } of rows) {
      const { rowCount } = await api.sql.query(`SELECT 1 FROM "${t}" x WHERE to_jsonb(x)::text ILIKE $1 LIMIT 1`, [
        `%${what}%`,
      ]);
      if (rowCount) found.push(t);
    }
    return found;
  };
  const due = async (): Promise<Record<string, number>> =>
    (await api.ask<{ guardianRetention: Record<string, number> }>(aino.id, RETENTION)).data.guardianRetention;

  beforeAll(async () => {
    api = await startApi();
    ask = guardianThrough(api);
    clinic = await givenUnit(api.sql, 'Helsestasjonen', { kind: 'HEALTH_CENTRE' });
    aino = await givenPerson(api.sql, 'Aino', clinic);
    await givenRole(api.sql, aino, 'COURSE_COORDINATOR', clinic);
    // Sessions on 14 and 21 December.
    run = await givenRun(api.sql, clinic, {
      audience: 'GUARDIAN',
      type: 'COSP_GUARDIAN',
      completionRule: { minSessions: 1 },
    });
  });
  afterAll(() => api.close());

  it('after a day when nobody confirms, with all that was written', async () => {
    await ask.signUp(run.id, 'glemt@amot.example', { name: 'Ukjent Glemselmoen' });
    await api.drain();
    api.clock.set('2026-11-24T10:59:59Z');
    await api.minute();
    expect(await tablesWith('glemselmoen')).toEqual(['person']); // the control: a second before, it is there
    expect(await due()).toMatchObject({ unconfirmed: 0 });
    api.clock.set('2026-11-24T11:01:00Z');
    expect(await due()).toMatchObject({ contactDays: 30, placeMonths: 6, unconfirmed: 1 });
    await api.minute();
    expect(await tablesWith('glemselmoen')).toEqual([]);
    expect(await tablesWith('glemt@amot.example')).toEqual([]);
    expect(await due()).toMatchObject({ unconfirmed: 0 });
  });

  it('30 days after the last session: name and contact go, the certificate stays valid and says no name', async () => {
    api.clock.set(NOON);
    const cookie = await ask.placed(run.id, 'husk@amot.example', { name: 'Ylva Huskemoen' });
    const left = await ask.placed(run.id, 'avmeldt@amot.example', { name: 'Oda Avmeldmoen' });
    await ask.cancel(left);
    const { rows } = await api.sql.query<{ id: string }>(
      `SELECT id FROM enrolment WHERE run_id = $1 AND state = 'ENROLLED'`,
      [run.id],
    );
    for (const sessionId of run.sessionIds)
      await api.sql.query(
        `INSERT INTO session_attendance (enrolment_id, session_id, mark, recorded_by, recorded_at) VALUES ($1, $2, 'PRESENT', $3, $4)`,
        [rows[0]!.id, sessionId, aino.id, NOON],
      );
    api.clock.set('2026-12-22T08:00:00Z');
    const completed = await api.ask(
      aino.id,
      'mutation ($r: ID!) { completeRun(runId: $r) { ... on RunCompletion { completed } ... on Refusal { code } } }',
      { r: run.id },
    );
    expect(completed.data).toEqual({ completeRun: { completed: 1 } });
    await api.drain();
    expect((await ask.letters('husk@amot.example')).at(-1)?.kind).toBe('GUARDIAN_CERTIFICATE');
    // Who gave up the place on 23 November is forgotten 30 days after that, not after the course.
    api.clock.set('2026-12-24T08:00:00Z');
    expect(await due()).toMatchObject({ contacts: 1 });
    await api.minute();
    expect(await tablesWith('avmeldmoen')).toEqual([]);
    api.clock.set('2027-01-20T09:29:00Z');
    await api.minute();
    expect(await tablesWith('huskemoen')).toEqual(
      ['certificate', 'notification', 'person'].filter((t) => t !== 'notification'),
    );
    api.clock.set('2027-01-20T09:31:00Z');
    expect(await due()).toMatchObject({ contacts: 1 });
    await api.minute();
    expect(await due()).toMatchObject({ contacts: 0 });
    await api.minute(); // again, it finds nothing left
    for (const trace of ['huskemoen', 'husk@amot.example']) expect(await tablesWith(trace)).toEqual([]);
    expect(await ask.page(cookie)).toBeNull();
    const { rows: kept } = await api.sql.query<{
      number: string;
      verify_code: string;
      pdf: unknown;
      pdf_sha256: string | null;
    }>('SELECT number, verify_code, pdf, pdf_sha256 FROM certificate');
    const { number, verify_code: code, pdf, pdf_sha256: fingerprint } = kept[0]!;
    expect(pdf).toBeNull();
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
    const { data } = await ask.send(
      'query ($n: String!, $c: String!) { verifyCertificate(number: $n, code: $c) { holderName state courseTitle } }',
      { n: number, c: code },
    );
    expect(data['verifyCertificate']).toMatchObject({ holderName: '–', state: 'ISSUED' });
  });

  it('a certificate can be changed in no other way (negative control)', async () => {
    const change = (set: string): Promise<unknown> => api.sql.query(`UPDATE certificate SET ${set}`);
    await expect(change(`snapshot = snapshot || '{"holderName": "En Annen"}'`)).rejects.toThrow('never rewritten');
    await expect(change(`holder_forgotten_at = NULL`)).rejects.toThrow('never rewritten');
    await expect(change(`pdf = 'x'`)).rejects.toThrow('never rewritten');
  });

  it('six months after, the places go; how many there were stays', async () => {
    const past = await givenRun(api.sql, clinic, {
      audience: 'GUARDIAN',
      startsAt: '2027-02-01T08:00:00Z',
      state: 'COMPLETED',
    });
    const states = ['COMPLETED', 'NO_SHOW', 'NO_SHOW', 'CANCELLED'];
    for (const state of states) await givenEnrolment(api.sql, past, await givenPerson(api.sql, 'Iver'), { state });
    const employee = await givenEnrolment(api.sql, past, aino, { state: 'COMPLETED' });
    api.clock.set('2027-08-08T09:00:00Z'); // ended 8 February at 10.30
    await api.minute();
    await api.minute();
    expect(await due()).toMatchObject({ contacts: 0, places: 0 });
    expect(await seatsOf(api, past.id)).toEqual({ counted: 4, rows: 4 });
    api.clock.set('2027-08-09T09:00:00Z');
    expect(await due()).toMatchObject({ places: 4 });
    await api.minute();
    await api.minute();
    const { rows } = await api.sql.query(
      'SELECT state, people FROM forgotten_guardians WHERE run_id = $1 ORDER BY state',
      [past.id],
    );
    expect(rows).toEqual([
      { state: 'CANCELLED', people: 1 },
      { state: 'COMPLETED', people: 1 },
      { state: 'NO_SHOW', people: 2 },
    ]);
    const { rows: left } = await api.sql.query<{ id: string }>('SELECT id FROM enrolment WHERE run_id = $1', [past.id]);
    expect(left).toEqual([{ id: employee }]); // the control: an employee's stays
    expect(await seatsOf(api, past.id)).toEqual({ counted: 1, rows: 1 });
    const { rows: certificates } = await api.sql.query('SELECT 1 FROM certificate');
    expect(certificates).toHaveLength(1);
  });

  it('when the municipality sets another time, that holds', async () => {
    const past = await givenRun(api.sql, clinic, {
      audience: 'GUARDIAN',
      startsAt: '2027-07-20T08:00:00Z',
      state: 'COMPLETED',
      sessions: 1,
    });
    await givenEnrolment(api.sql, past, await givenPerson(api.sql, 'Iver'), { state: 'COMPLETED' });
    expect(await due()).toMatchObject({ contacts: 0 });
    await api.sql.query(`UPDATE product_setting SET value = '7' WHERE key = 'guardian.contact-days'`);
    expect(await due()).toMatchObject({ contactDays: 7, contacts: 1 });
  });
});
