import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askingThrough } from '../attendance/asking.ts';
import { givenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { messagesTo } from '../given/notifications.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

describe('attendance that nobody recorded', () => {
  let api: TestApi;
  let marius: GivenPerson;
  let enrolmentId: string;
  let session: string;

  const live = async (at: string): Promise<void> => {
    api.clock.set(at);
    await api.minute();
    await api.drain();
  };
  const told = async (): Promise<unknown[]> =>
    (await messagesTo(api, marius))
      .filter(({ kind }) => kind === 'ATTENDANCE_MISSING')
      .map(({ due_at, state }) => [due_at.toISOString(), state]);

  /** A session on a Friday, 13:00–14:30 in Norway. */
  beforeAll(async () => {
    api = await startApi();
    const school = await givenUnit(api.sql, 'Rena skole');
    marius = await givenPerson(api.sql, 'Marius', school);
    await givenRole(api.sql, marius, 'COURSE_LEADER', school);
    const run = await givenRun(api.sql, school, {
      startsAt: '2026-11-27T12:00:00Z',
      state: 'IN_PROGRESS',
      sessions: 1,
    });
    await api.sql.query('INSERT INTO run_leader (run_id, person_id) VALUES ($1, $2)', [run.id, marius.id]);
    enrolmentId = await givenEnrolment(api.sql, run, await givenPerson(api.sql, 'Sander', school));
    session = run.sessionIds[0]!;
  });
  afterAll(() => api.close());

  it('is called to mind two hours after the session and the next working day at eight, once each', async () => {
    await live('2026-11-27T15:29:00Z');
    expect(await told()).toEqual([]);
    for (const at of ['2026-11-27T15:30:00Z', '2026-11-27T15:31:00Z', '2026-11-28T09:00:00Z']) await live(at);
    const first = ['2026-11-27T15:30:00.000Z', 'SENT'];
    expect(await told()).toEqual([first]);
    for (const at of ['2026-11-30T07:00:00Z', '2026-11-30T08:00:00Z', '2026-12-01T07:00:00Z']) await live(at);
    expect(await told()).toEqual([first, ['2026-11-30T07:00:00.000Z', 'SENT']]);
  });

  it('is not called to mind when it is recorded', async () => {
    api.clock.set('2026-11-27T13:00:00Z');
    await askingThrough(api).record(marius, session, [{ enrolmentId, mark: 'PRESENT' }]);
    await api.sql.query(`DELETE FROM notification WHERE kind = 'ATTENDANCE_MISSING'`);
    await live('2026-11-27T15:30:00Z');
    expect(await told()).toEqual([]);
    // Negative control: without the mark it is.
    await api.sql.query('DELETE FROM session_attendance');
    await live('2026-11-27T15:31:00Z');
    expect(await told()).toHaveLength(1);
  });
});
