import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { causesOf, placeOf } from '../enrolment/booking.ts';
import { NOON, startApi, type TestApi } from '../harness/api.ts';
import { askingThrough, type Asking } from './asking.ts';

const REASON = 'Listen fra dagen viser noe annet';
const HISTORY = `query ($id: ID!) { courseRun(id: $id) { participants { id corrections { sessionId fromMark toMark reason actor { name } } } } }`;
const MINE = `{ myEnrolments { id corrections { fromMark toMark reason } } }`;

interface Corrected {
  readonly id: string;
  readonly corrections: readonly {
    readonly fromMark: string | null;
    readonly toMark: string;
    readonly reason: string;
  }[];
}

describe('a correction of attendance', () => {
  let api: TestApi;
  let asking: Asking;
  let school: GivenUnit;
  let aino: GivenPerson;
  let sander: GivenPerson;
  let run: GivenRun;
  let enrolmentId: string;

  const certificates = async (): Promise<string[]> =>
    (
      await api.sql.query<{ state: string }>('SELECT state FROM certificate WHERE enrolment_id = $1 ORDER BY number', [
        enrolmentId,
      ])
    ).rows.map(({ state }) => state);
  const correct = (mark: string, by = aino, reason = REASON, minutes?: number) =>
    asking.correct(by, { enrolmentId, sessionId: run.sessionIds[0]!, mark, reason, ...(minutes && { minutes }) });

  beforeAll(async () => {
    api = await startApi();
    asking = askingThrough(api);
    school = await givenUnit(api.sql, 'Rena skole');
    aino = await givenPerson(api.sql, 'Aino', school);
    await givenRole(api.sql, aino, 'COURSE_COORDINATOR', school);
    sander = await givenPerson(api.sql, 'Sander', school);
  });
  /** A run of one session that has ended, with Sander there. */
  beforeEach(async () => {
    api.clock.set(NOON);
    run = await givenRun(api.sql, school, {
      startsAt: '2026-11-16T10:00:00Z',
      state: 'IN_PROGRESS',
      sessions: 1,
      completionRule: { minPercent: 100 },
    });
    enrolmentId = await givenEnrolment(api.sql, run, sander);
    await asking.record(aino, run.sessionIds[0]!, [{ enrolmentId, mark: 'PRESENT' }]);
    await asking.complete(aino, run.id);
    await api.drain();
  });
  afterAll(() => api.close());

  it('moves the end by the rule, and takes the certificate back or issues one', async () => {
    expect(await certificates()).toEqual(['ISSUED']);
    expect(await correct('ABSENT')).toMatchObject({ state: 'NO_SHOW' });
    await api.drain();
    expect(await certificates()).toEqual(['REVOKED']);
    expect(await correct('PARTIAL', aino, REASON, 30)).toMatchObject({ state: 'NOT_COMPLETED' });
    expect(await correct('PRESENT')).toMatchObject({ state: 'COMPLETED' });
    await api.drain();
    expect(await certificates()).toEqual(['REVOKED', 'ISSUED']);
    expect((await causesOf(api, enrolmentId)).slice(-3)).toEqual(Array(3).fill('ATTENDANCE_CORRECTED'));
    const { rows } = await api.sql.query(
      'SELECT from_mark, to_mark, reason, actor_id FROM attendance_correction WHERE enrolment_id = $1 ORDER BY id',
      [enrolmentId],
    );
    expect(rows).toEqual([
      { from_mark: 'PRESENT', to_mark: 'ABSENT', reason: REASON, actor_id: aino.id },
      { from_mark: 'ABSENT', to_mark: 'PARTIAL', reason: REASON, actor_id: aino.id },
      { from_mark: 'PARTIAL', to_mark: 'PRESENT', reason: REASON, actor_id: aino.id },
    ]);
    const audited = await api.sql.query(
      `SELECT change->>'to' AS to FROM audit_entry WHERE object_id = $1 AND action = 'ATTENDANCE_CORRECTED' AND change ? 'sessionId' ORDER BY id`,
      [enrolmentId],
    );
    expect(audited.rows).toEqual([{ to: 'ABSENT' }, { to: 'PARTIAL' }, { to: 'PRESENT' }]);
  });

  it('is told to the person, and seen by them and by whoever runs the course', async () => {
    await correct('ABSENT');
    await api.drain();
    const told = await api.sql.query(
      `SELECT body_text FROM notification WHERE kind = 'ATTENDANCE_CORRECTED' AND recipient_id = $1 AND subject_id = $2`,
      [sander.id, enrolmentId],
    );
    expect(told.rows).toMatchObject([{ body_text: expect.stringContaining(REASON) as unknown }]);
    const seen = { fromMark: 'PRESENT', toMark: 'ABSENT', reason: REASON };
    const mine = await api.ask<{ myEnrolments: Corrected[] }>(sander.id, MINE);
    expect(mine.data.myEnrolments.find(({ id }) => id === enrolmentId)?.corrections).toEqual([seen]);
    const theirs = await api.ask<{ courseRun: { participants: Corrected[] } }>(aino.id, HISTORY, { id: run.id });
    expect(theirs.data.courseRun.participants[0]?.corrections).toMatchObject([
      { ...seen, actor: { name: 'Aino Testmoen' } },
    ]);
    // Who leads the unit that hosts the run sees who takes part, but not why attendance was corrected.
    const torbjorn = await givenPerson(api.sql, 'Torbjørn', school);
    await givenRole(api.sql, torbjorn, 'UNIT_LEADER', school);
    const others = await api.ask<{ courseRun: { participants: Corrected[] } }>(torbjorn.id, HISTORY, { id: run.id });
    expect(others.data.courseRun.participants).toMatchObject([{ id: enrolmentId, corrections: [] }]);
  });

  it('needs a reason, a whole mark, and somebody else to make it', async () => {
    expect((await correct('ABSENT', aino, ' x ')).code).toBe('REASON_MISSING');
    expect((await correct('PARTIAL')).code).toBe('MARK_NEEDS_MINUTES');
    await givenRole(api.sql, sander, 'COURSE_LEADER', school);
    await api.sql.query('INSERT INTO run_leader (run_id, person_id) VALUES ($1, $2)', [run.id, sander.id]);
    expect((await correct('ABSENT', sander)).code).toBe('OWN_ATTENDANCE');
    expect(await certificates()).toEqual(['ISSUED']);
    expect((await placeOf(api, run.id, sander)).state).toBe('COMPLETED');
  });

  it('is made only by whoever runs the course, of those who had a seat', async () => {
    const marius = await givenPerson(api.sql, 'Marius', school);
    await givenRole(api.sql, marius, 'COURSE_LEADER', school);
    expect((await correct('ABSENT', marius)).code).toBe('NOT_FOUND');
    await api.sql.query('INSERT INTO run_leader (run_id, person_id) VALUES ($1, $2)', [run.id, marius.id]);
    expect(await correct('ABSENT', marius)).toMatchObject({ state: 'NO_SHOW' });
    const gone = await givenEnrolment(api.sql, run, await givenPerson(api.sql, 'Avmeldt', school), {
      state: 'CANCELLED',
    });
    const wish = { enrolmentId: gone, sessionId: run.sessionIds[0]!, mark: 'PRESENT', reason: REASON };
    expect((await asking.correct(aino, wish)).code).toBe('STALE_STATE');
  });

  it('of two at once gives two corrections and one end', async () => {
    const answers = await Promise.all([correct('ABSENT'), correct('PRESENT'), correct('ABSENT')]);
    expect(answers.filter(({ code }) => code !== undefined)).toEqual([]);
    const { rows } = await api.sql.query<{ mark: string; state: string; n: number }>(
      `SELECT a.mark, e.state, (SELECT count(*)::int FROM attendance_correction k WHERE k.enrolment_id = e.id) AS n
        FROM enrolment e JOIN session_attendance a ON a.enrolment_id = e.id WHERE e.id = $1`,
      [enrolmentId],
    );
    expect(rows[0]).toMatchObject({ n: 3, state: rows[0]?.mark === 'ABSENT' ? 'NO_SHOW' : 'COMPLETED' });
  });
});
