import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson } from '../given/organisation.ts';
import { NOON, startApi, type Answer, type TestApi } from '../harness/api.ts';

/** Each time it is done it leaves one audit entry: how many there are says how often it was done. */
const RECORD = `mutation ($sessionId: ID!, $marks: [AttendanceInput!]!) { recordAttendance(sessionId: $sessionId, marks: $marks) {
  ... on AttendanceRecorded { recorded session { id } }
  ... on Refusal { code } } }`;

type Recorded = Answer<{ recordAttendance: { recorded?: number; code?: string } } | null>;

describe('a change that is sent again with the same key', () => {
  let api: TestApi;
  let aino: GivenPerson;
  let other: GivenPerson;
  let run: GivenRun;
  let enrolmentId: string;

  const send = async (key: string | null, mark = 'PRESENT', by = aino): Promise<Recorded> => {
    const request = api
      .http()
      .post('/graphql')
      .set('cookie', await api.cookie(by.id));
    if (key) request.set('idempotency-key', key);
    const variables = { sessionId: run.sessionIds[0], marks: [{ enrolmentId, mark }] };
    return (await request.send({ query: RECORD, variables })).body as Recorded;
  };
  const code = ({ errors }: Recorded): string | undefined => errors?.[0]?.extensions.code;
  const timesDone = async (): Promise<number> =>
    Number(
      (
        await api.sql.query<{ n: string }>(
          `SELECT count(*) AS n FROM audit_entry WHERE action = 'ATTENDANCE_RECORDED' AND object_id = $1`,
          [run.sessionIds[0]],
        )
      ).rows[0]?.n,
    );

  beforeAll(async () => {
    api = await startApi();
    const school = await givenUnit(api.sql, 'Rena skole');
    aino = await givenPerson(api.sql, 'Aino', school);
    other = await givenPerson(api.sql, 'Marius', school);
    for (const person of [aino, other]) await givenRole(api.sql, person, 'COURSE_COORDINATOR', school);
  });
  beforeEach(async () => {
    api.clock.set(NOON);
    const school = await givenUnit(api.sql, 'Rena skole');
    for (const person of [aino, other]) await givenRole(api.sql, person, 'COURSE_COORDINATOR', school);
    run = await givenRun(api.sql, school, { startsAt: NOON, state: 'IN_PROGRESS' });
    enrolmentId = await givenEnrolment(api.sql, run, await givenPerson(api.sql, 'Leila', school));
  });
  afterAll(() => api.close());

  it('is done once and answered alike, 50 times at the same moment', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(key)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.data))).size).toBe(1);
    expect(answers[0]?.data?.recordAttendance.recorded).toBe(1);
    expect(await timesDone()).toBe(1);
  });

  it('would be done each time without a key (negative control)', async () => {
    await Promise.all([send(null), send(null), send('no-key-at-all')]);
    expect(await timesDone()).toBe(3);
  });

  it('is not done with other values under the same key, and is told so', async () => {
    const key = randomUUID();
    await send(key, 'PRESENT');
    expect(code(await send(key, 'ABSENT'))).toBe('IDEMPOTENCY_MISMATCH');
    const { rows } = await api.sql.query('SELECT mark FROM session_attendance WHERE enrolment_id = $1', [enrolmentId]);
    expect(rows).toEqual([{ mark: 'PRESENT' }]);
  });

  it('is another’s own when another person uses the same key', async () => {
    const key = randomUUID();
    await send(key);
    expect((await send(key, 'PRESENT', other)).data?.recordAttendance.recorded).toBe(1);
    expect(await timesDone()).toBe(2);
  });

  it('is answered as the first time also when the first answer was a refusal', async () => {
    const key = randomUUID();
    api.clock.set('2026-11-23T08:00:00Z');
    expect((await send(key)).data?.recordAttendance.code).toBe('ATTENDANCE_TOO_EARLY');
    api.clock.set(NOON);
    expect((await send(key)).data?.recordAttendance.code).toBe('ATTENDANCE_TOO_EARLY');
  });

  it('may be tried again when it broke and nothing was done', async () => {
    const key = randomUUID();
    await api.sql.query('ALTER TABLE session_attendance RENAME TO hidden_away');
    const broken = await send(key).finally(() => api.sql.query('ALTER TABLE hidden_away RENAME TO session_attendance'));
    expect(code(broken)).toBe('INTERNAL');
    expect((await send(key)).data?.recordAttendance.recorded).toBe(1);
    expect(await timesDone()).toBe(1);
  });

  it('is told to wait while the first is being worked on', async () => {
    const key = randomUUID();
    await send(key);
    await api.sql.query('UPDATE repeated_request SET answer = NULL, done_at = NULL WHERE key = $1', [key]);
    expect(code(await send(key))).toBe('CONFLICT_RETRY');
    expect(await timesDone()).toBe(1);
  }, 15_000);

  it('is not done twice when the process died between the effect and the answer', async () => {
    const key = randomUUID();
    await send(key);
    await api.sql.query('UPDATE repeated_request SET answer = NULL WHERE key = $1', [key]);
    api.clock.set('2026-11-23T11:02:00Z');
    expect(code(await send(key))).toBe('ALREADY_DONE');
    expect(await timesDone()).toBe(1);
  });

  it('is done by the next try when the process died before it', async () => {
    const key = randomUUID();
    await send(key);
    await api.sql.query('UPDATE repeated_request SET answer = NULL, done_at = NULL WHERE key = $1', [key]);
    api.clock.set('2026-11-23T11:02:00Z');
    expect((await send(key)).data?.recordAttendance.recorded).toBe(1);
    expect(await timesDone()).toBe(2); // the row of the first was taken away by hand: what happened is what would have been lost
  });

  it('is forgotten after a week', async () => {
    const key = randomUUID();
    await send(key);
    const kept = async (): Promise<number> =>
      (await api.sql.query('SELECT 1 FROM repeated_request WHERE key = $1', [key])).rowCount ?? 0;
    api.clock.set('2026-11-30T10:59:00Z');
    await api.minute();
    expect(await kept()).toBe(1);
    api.clock.set('2026-11-30T11:01:00Z');
    await api.minute();
    expect(await kept()).toBe(0);
  });
});
