import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { NOON, startApi, type TestApi } from '../harness/api.ts';
import { askingThrough, codeIn, type Asking } from './asking.ts';

describe('marks that waited for the line', () => {
  let api: TestApi;
  let asking: Asking;
  let school: GivenUnit;
  let aino: GivenPerson;
  let marius: GivenPerson;
  let sander: GivenPerson;
  let run: GivenRun;
  let enrolmentId: string;

  const at = (time: string): string => `2026-11-23T${time}Z`;
  const send = (by: GivenPerson, mark: string, markedAt: string, knownAt?: string) =>
    asking.record(by, run.sessionIds[0]!, [{ enrolmentId, mark, markedAt: at(markedAt), ...(knownAt && { knownAt }) }]);
  const stored = async (): Promise<{ mark: string; recorded_by: string; recorded_at: Date }> =>
    (
      await api.sql.query<{ mark: string; recorded_by: string; recorded_at: Date }>(
        'SELECT mark, recorded_by, recorded_at FROM session_attendance WHERE enrolment_id = $1',
        [enrolmentId],
      )
    ).rows[0]!;

  beforeAll(async () => {
    api = await startApi();
    asking = askingThrough(api);
    school = await givenUnit(api.sql, 'Rena skole');
    aino = await givenPerson(api.sql, 'Aino', school);
    await givenRole(api.sql, aino, 'COURSE_COORDINATOR', school);
    marius = await givenPerson(api.sql, 'Marius', school);
    await givenRole(api.sql, marius, 'COURSE_LEADER', school);
    sander = await givenPerson(api.sql, 'Sander', school);
  });
  beforeEach(async () => {
    api.clock.set(NOON);
    run = await givenRun(api.sql, school, { startsAt: NOON, state: 'IN_PROGRESS' });
    await api.sql.query('INSERT INTO run_leader (run_id, person_id) VALUES ($1, $2)', [run.id, marius.id]);
    enrolmentId = await givenEnrolment(api.sql, run, sander);
    api.clock.set(at('11:30:00'));
  });
  afterAll(() => api.close());

  it('are stored once, however often they are sent', async () => {
    for (let sent = 0; sent < 3; sent += 1)
      expect(await send(marius, 'ABSENT', '11:02:00')).toMatchObject({ recorded: 1, differences: [] });
    const { rows } = await api.sql.query(`SELECT 1 FROM audit_entry WHERE object_id = $1`, [run.sessionIds[0]]);
    expect(rows).toHaveLength(1);
  });

  it('lose to a mark that was set later, and the sender sees both', async () => {
    await send(aino, 'PRESENT', '11:20:00');
    const answer = await send(marius, 'ABSENT', '11:02:00');
    expect(answer.differences).toEqual([{ enrolmentId, sent: 'ABSENT', other: 'PRESENT', holds: 'PRESENT' }]);
    expect(await stored()).toMatchObject({ mark: 'PRESENT', recorded_by: aino.id });
    // The one who chooses their own after all has seen the other.
    const { recorded_at } = await stored();
    const chosen = await send(marius, 'ABSENT', '11:29:00', recorded_at.toISOString());
    expect(chosen.differences).toEqual([]);
    expect(await stored()).toMatchObject({ mark: 'ABSENT', recorded_by: marius.id });
  });

  it('win over a mark that was set earlier, and the sender sees both', async () => {
    await send(aino, 'PRESENT', '11:01:00');
    const answer = await send(marius, 'ABSENT', '11:02:00');
    expect(answer.differences).toEqual([{ enrolmentId, sent: 'ABSENT', other: 'PRESENT', holds: 'ABSENT' }]);
    expect(await stored()).toMatchObject({ mark: 'ABSENT', recorded_by: marius.id });
  });

  it('win over what the person said themselves, and the leader sees that they did', async () => {
    await asking.checkIn(sander, codeIn(await asking.code(aino, run.sessionIds[0]!)));
    api.clock.set(at('11:31:00'));
    const answer = await send(marius, 'ABSENT', '11:31:00');
    expect(answer.differences).toEqual([{ enrolmentId, sent: 'ABSENT', other: 'PRESENT', holds: 'ABSENT' }]);
  });

  it('of a device whose clock runs ahead do not win over everything after them', async () => {
    await send(marius, 'ABSENT', '23:59:00');
    api.clock.set(at('11:40:00'));
    await send(aino, 'PRESENT', '11:39:00');
    expect(await stored()).toMatchObject({ mark: 'PRESENT' });
  });

  it('are not made by anybody for themselves', async () => {
    await givenRole(api.sql, sander, 'COURSE_LEADER', school);
    await api.sql.query('INSERT INTO run_leader (run_id, person_id) VALUES ($1, $2)', [run.id, sander.id]);
    expect((await send(sander, 'PRESENT', '11:02:00')).code).toBe('OWN_ATTENDANCE');
    expect(await stored()).toBeUndefined();
  });
});
