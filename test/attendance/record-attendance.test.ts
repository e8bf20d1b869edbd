import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { NOON, startApi, type TestApi } from '../harness/api.ts';

const RECORD = `mutation ($sessionId: ID!, $marks: [AttendanceInput!]!) { recordAttendance(sessionId: $sessionId, marks: $marks) {
  ... on AttendanceRecorded { recorded session { id state } }
  ... on Refusal { code facts { name value } } } }`;

interface Mark {
  readonly enrolmentId: string;
  readonly mark: string;
  readonly minutes?: number;
}

interface Recorded {
  readonly recorded?: number;
  readonly session?: { readonly state: string };
  readonly code?: string;
  readonly facts?: readonly { readonly name: string; readonly value: string }[];
}

describe('attendance', () => {
  let api: TestApi;
  let school: GivenUnit;
  let aino: GivenPerson;
  let sander: GivenPerson;
  let leila: GivenPerson;
  let run: GivenRun;
  let places: string[];

  const record = async (by: GivenPerson, sessionId: string | undefined, marks: readonly Mark[]): Promise<Recorded> => {
    const { data, errors } = await api.ask<{ recordAttendance: Recorded } | null>(by.id, RECORD, { sessionId, marks });
    return errors?.[0] ? { code: errors[0].extensions.code } : data!.recordAttendance;
  };
  const all = (mark: string): Mark[] => places.map((enrolmentId) => ({ enrolmentId, mark }));
  const stored = async (): Promise<unknown[]> =>
    (
      await api.sql.query<{ mark: string; minutes: number | null }>(
        `SELECT a.mark, a.minutes FROM session_attendance a JOIN enrolment e ON e.id = a.enrolment_id WHERE e.run_id = $1 ORDER BY e.queue_no`,
        [run.id],
      )
    ).rows;

  beforeAll(async () => {
    api = await startApi();
    school = await givenUnit(api.sql, 'Rena skole');
    aino = await givenPerson(api.sql, 'Aino', school);
    await givenRole(api.sql, aino, 'COURSE_COORDINATOR', school);
    sander = await givenPerson(api.sql, 'Sander', school);
    leila = await givenPerson(api.sql, 'Leila', school);
  });
  /** Two people in a run of two sessions of 90 minutes; the first starts at noon. */
  beforeEach(async () => {
    api.clock.set(NOON);
    run = await givenRun(api.sql, school, { startsAt: NOON, state: 'IN_PROGRESS' });
    places = [await givenEnrolment(api.sql, run, sander), await givenEnrolment(api.sql, run, leila)];
  });
  afterAll(() => api.close());

  it('is stored for everyone in the list, and the session is held when it is over', async () => {
    expect(await record(aino, run.sessionIds[0], all('PRESENT'))).toMatchObject({
      recorded: 2,
      session: { state: 'PLANNED' },
    });
    api.clock.set('2026-11-23T12:30:00Z');
    expect(await record(aino, run.sessionIds[0], all('PRESENT'))).toMatchObject({ session: { state: 'HELD' } });
    expect(await stored()).toEqual([
      { mark: 'PRESENT', minutes: null },
      { mark: 'PRESENT', minutes: null },
    ]);
    const { rows } = await api.sql.query('SELECT actor_id, change FROM audit_entry WHERE object_id = $1', [
      run.sessionIds[0],
    ]);
    // Sent again, nothing is changed, and nothing is audited.
    const marks = places.map((enrolmentId) => ({ enrolmentId, from: null, to: 'PRESENT' }));
    expect(rows).toEqual([{ actor_id: aino.id, change: { marks } }]);
  });

  it('opens 15 minutes before the session, not a moment sooner', async () => {
    api.clock.set('2026-11-23T10:44:59Z');
    expect(await record(aino, run.sessionIds[0], all('PRESENT'))).toMatchObject({
      code: 'ATTENDANCE_TOO_EARLY',
      facts: [{ name: 'opensAt', value: '2026-11-23T10:45:00.000Z' }],
    });
    expect(await stored()).toEqual([]);
    api.clock.set('2026-11-23T10:45:00Z');
    expect(await record(aino, run.sessionIds[0], all('PRESENT'))).toMatchObject({ recorded: 2 });
    expect(await record(aino, run.sessionIds[1], all('PRESENT'))).toMatchObject({ code: 'ATTENDANCE_TOO_EARLY' });
  });

  it.each([undefined, 0, -5, 91])('needs minutes within the session for PARTIAL, not %s', async (minutes) => {
    const marks = [
      { enrolmentId: places[0]!, mark: 'PRESENT' },
      { enrolmentId: places[1]!, mark: 'PARTIAL', ...(minutes !== undefined && { minutes }) },
    ];
    expect(await record(aino, run.sessionIds[0], marks)).toMatchObject({
      code: 'MARK_NEEDS_MINUTES',
      facts: [{ name: 'longest', value: '90' }],
    });
    expect(await stored()).toEqual([]);
  });

  it('is corrected by sending it again, for those who are in the list', async () => {
    await record(aino, run.sessionIds[0], all('PRESENT'));
    await record(aino, run.sessionIds[0], [{ enrolmentId: places[1]!, mark: 'PARTIAL', minutes: 90 }]);
    expect(await stored()).toEqual([
      { mark: 'PRESENT', minutes: null },
      { mark: 'PARTIAL', minutes: 90 },
    ]);
    await record(aino, run.sessionIds[0], [{ enrolmentId: places[1]!, mark: 'EXCUSED', minutes: 40 }]);
    expect(await stored()).toMatchObject([{}, { mark: 'EXCUSED', minutes: null }]);
  });

  it('stores nothing when one in the list is not in the run, has cancelled or waits', async () => {
    const other = await givenRun(api.sql, school, { startsAt: NOON });
    const elsewhere = await givenEnrolment(api.sql, other, sander);
    const states = ['CANCELLED', 'WAITLISTED', 'REQUESTED', 'OFFERED'];
    const gone: string[] = [];
    for (const state of states)
      gone.push(await givenEnrolment(api.sql, run, await givenPerson(api.sql, state, school), { state }));
    for (const enrolmentId of [elsewhere, ...gone, crypto.randomUUID(), 'ukjent']) {
      const marks = [...all('PRESENT'), { enrolmentId, mark: 'PRESENT' }];
      expect(await record(aino, run.sessionIds[0], marks)).toMatchObject({ code: 'STALE_STATE' });
    }
    expect(await stored()).toEqual([]);
    // Negative control: without the stranger the same list is stored.
    expect(await record(aino, run.sessionIds[0], all('ABSENT'))).toMatchObject({ recorded: 2 });
  });

  it('refuses a list that names a person twice, and stores nothing', async () => {
    const twice = [...all('PRESENT'), { enrolmentId: places[0]!, mark: 'ABSENT' }];
    expect(await record(aino, run.sessionIds[0], twice)).toMatchObject({ code: 'STALE_STATE' });
    expect(await stored()).toEqual([]);
  });

  it.each([
    ['CANCELLED', 'RUN_CANCELLED'],
    ['COMPLETED', 'ATTENDANCE_CLOSED'],
  ])('is closed in a run that is %s', async (state, code) => {
    await api.sql.query('UPDATE course_run SET state = $2 WHERE id = $1', [run.id, state]);
    expect(await record(aino, run.sessionIds[0], all('PRESENT'))).toMatchObject({ code });
    expect(await stored()).toEqual([]);
  });

  it('is closed for a cancelled session', async () => {
    await api.sql.query(`UPDATE course_session SET state = 'CANCELLED' WHERE id = $1`, [run.sessionIds[0]]);
    expect(await record(aino, run.sessionIds[0], all('PRESENT'))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is recorded by the run’s leader too', async () => {
    const marius = await givenPerson(api.sql, 'Marius', school);
    await givenRole(api.sql, marius, 'COURSE_LEADER', school);
    expect(await record(marius, run.sessionIds[0], all('PRESENT'))).toMatchObject({ code: 'NOT_FOUND' });
    await api.sql.query('INSERT INTO run_leader (run_id, person_id) VALUES ($1, $2)', [run.id, marius.id]);
    expect(await record(marius, run.sessionIds[0], all('PRESENT'))).toMatchObject({ recorded: 2 });
  });
});
