import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { placeOf } from '../enrolment/booking.ts';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { NOON, startApi, type TestApi } from '../harness/api.ts';
import { askingThrough, type Asking } from './asking.ts';

describe('own work between the sessions', () => {
  let api: TestApi;
  let asking: Asking;
  let school: GivenUnit;
  let aino: GivenPerson;
  let sander: GivenPerson;
  let run: GivenRun;
  let enrolmentId: string;

  const leads = (person: GivenPerson): Promise<unknown> =>
    api.sql.query('INSERT INTO run_leader (run_id, person_id) VALUES ($1, $2)', [run.id, person.id]);
  const stateAfterEnd = async (): Promise<string> => {
    await asking.complete(aino, run.id);
    return (await placeOf(api, run.id, sander)).state;
  };

  beforeAll(async () => {
    api = await startApi();
    asking = askingThrough(api);
    school = await givenUnit(api.sql, 'Rena skole');
    aino = await givenPerson(api.sql, 'Aino', school);
    await givenRole(api.sql, aino, 'COURSE_COORDINATOR', school);
  });
  /** Sander was at the only session of a course that also asks for six hours of own work. */
  beforeEach(async () => {
    api.clock.set(NOON);
    sander = await givenPerson(api.sql, 'Sander', school);
    run = await givenRun(api.sql, school, {
      completionRule: { minPercent: 80, ownWorkHours: 6 },
      sessions: 1,
      startsAt: '2026-11-16T10:00:00Z',
    });
    enrolmentId = await givenEnrolment(api.sql, run, sander);
    await asking.record(aino, run.sessionIds[0]!, [{ enrolmentId, mark: 'PRESENT' }]);
  });
  afterAll(() => api.close());

  it('completes the rule when it is ticked', async () => {
    expect(await asking.ownWork(aino, enrolmentId, true)).toMatchObject({ ownWorkDone: true });
    expect(await stateAfterEnd()).toBe('COMPLETED');
  });

  it('does not when the tick is taken away again, and nothing is ticked after the end', async () => {
    await asking.ownWork(aino, enrolmentId, true);
    expect(await asking.ownWork(aino, enrolmentId, false)).toMatchObject({ ownWorkDone: false });
    expect(await stateAfterEnd()).toBe('NOT_COMPLETED');
    expect((await asking.ownWork(aino, enrolmentId, true)).code).toBe('STALE_STATE');
  });

  it('is missed by the rule when nobody ticks it (negative control)', async () => {
    expect(await stateAfterEnd()).toBe('NOT_COMPLETED');
  });

  it('is ticked by whoever leads or coordinates the run, and by nobody else', async () => {
    const marius = await givenPerson(api.sql, 'Marius', school);
    await givenRole(api.sql, marius, 'COURSE_LEADER', school);
    const torbjorn = await givenPerson(api.sql, 'Torbjørn', school);
    await givenRole(api.sql, torbjorn, 'UNIT_LEADER', school);
    const away = await givenPerson(api.sql, 'Frida', school);
    await givenRole(api.sql, away, 'COURSE_COORDINATOR', await givenUnit(api.sql, 'Åsta skole'));
    for (const nobody of [marius, torbjorn, away, sander])
      expect((await asking.ownWork(nobody, enrolmentId, true)).code).toBe('NOT_FOUND');
    await leads(marius);
    expect(await asking.ownWork(marius, enrolmentId, true)).toMatchObject({ ownWorkDone: true });
    const { rows } = await api.sql.query(
      `SELECT actor_id, change FROM audit_entry WHERE object_id = $1 AND action = 'OWN_WORK_CONFIRMED'`,
      [enrolmentId],
    );
    expect(rows).toEqual([{ actor_id: marius.id, change: { done: true } }]);
  });

  it('is not ticked for oneself, nor where the course does not ask for it', async () => {
    await givenRole(api.sql, sander, 'COURSE_LEADER', school);
    await leads(sander);
    expect((await asking.ownWork(sander, enrolmentId, true)).code).toBe('OWN_ATTENDANCE');
    await api.sql.query(`UPDATE course SET completion_rule = '{"minPercent": 80}' WHERE id = $1`, [run.courseId]);
    expect((await asking.ownWork(aino, enrolmentId, true)).code).toBe('NOT_FOUND');
  });
});
