import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { bookingThrough, type Booking } from '../enrolment/booking.ts';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { NOON, startApi, type TestApi } from '../harness/api.ts';
import { askingThrough, type Answered, type Asking } from './asking.ts';
import { givenParallelRun, markedAs } from './parallel.ts';

const HOUR = '2026-12-07T08:00:00Z';
/** Long enough for an answer that waits for nobody. */
const A_WHILE_MS = 400;

describe('a chair to take a session again, and a seat elsewhere', () => {
  let api: TestApi;
  let asking: Asking;
  let booking: Booking;
  let school: GivenUnit;
  let sander: GivenPerson;
  let own: GivenRun;
  let parallel: GivenRun;
  let elsewhere: GivenRun;
  let enrolmentId: string;

  const chair = (): Promise<Answered> =>
    asking.book(sander, { enrolmentId, missedId: own.sessionIds[0]!, takenId: parallel.sessionIds[0]! });
  /** Takes a seat elsewhere and leaves the transaction open until it is told to commit. */
  const seatNotYetCommitted = async (): Promise<() => Promise<void>> => {
    const window = await api.sql.connect();
    await window.query('BEGIN');
    const { rows } = await window.query<{ outcome: string }>(
      'SELECT outcome FROM enrolment_place($1, $2, $3, $2, $4, $5, true)',
      [elsewhere.id, sander.id, school.id, api.clock.now(), api.clock.today()],
    );
    expect(rows).toEqual([{ outcome: 'ENROLLED' }]);
    return async () => {
      await window.query('COMMIT');
      window.release();
    };
  };

  beforeAll(async () => {
    api = await startApi();
    asking = askingThrough(api);
    booking = bookingThrough(api);
    school = await givenUnit(api.sql, 'Rena skole');
  });
  /** Sander missed a session; it is held again in another run at the hour of a third one. */
  beforeEach(async () => {
    api.clock.set(NOON);
    sander = await givenPerson(api.sql, 'Sander', school);
    const wish = { completionRule: { minPercent: 100, makeUpAllowed: true }, mandatory: true };
    own = await givenRun(api.sql, school, { ...wish, startsAt: '2026-11-16T08:00:00Z', state: 'IN_PROGRESS' });
    parallel = await givenParallelRun(api.sql, school, own, { ...wish, startsAt: HOUR });
    elsewhere = await givenRun(api.sql, school, { startsAt: HOUR, mandatory: true, sessions: 1, title: 'Klassemiljø' });
    enrolmentId = await givenEnrolment(api.sql, own, sander);
    await markedAs(api.sql, enrolmentId, own.sessionIds, ['ABSENT']);
  });
  afterAll(() => api.close());

  it('are not given at the same hour: who comes second is told of the clash, in either order', async () => {
    expect((await chair()).state).toBe('BOOKED');
    const seat = await booking.enrol(sander, elsewhere.id);
    expect(seat.code).toBe('CLASH');
    expect(seat.facts).toContainEqual({ name: 'startsAt', value: new Date(HOUR).toISOString() });

    const [makeUp] = (
      await api.sql.query<{ id: string }>('SELECT id FROM make_up WHERE enrolment_id = $1', [enrolmentId])
    ).rows;
    await asking.cancel(sander, makeUp!.id);
    expect((await booking.enrol(sander, elsewhere.id)).state).toBe('ENROLLED');
    expect((await chair()).code).toBe('MAKE_UP_CLASH');
  });

  it('wished for at the same moment take turns: the second waits, sees the first, and is refused', async () => {
    const commit = await seatNotYetCommitted();
    const wished = chair();
    expect(await Promise.race([wished, new Promise((wake) => setTimeout(() => wake('waits'), A_WHILE_MS))])).toBe(
      'waits',
    );
    await commit();
    expect((await wished).code).toBe('MAKE_UP_CLASH');
  });

  it('would both be given if one person’s steps did not take turns (negative control)', async () => {
    const { rows } = await api.sql.query<{ body: string }>(
      `SELECT pg_get_functiondef(oid) AS body FROM pg_proc WHERE proname = 'enrolment_one_at_a_time'`,
    );
    await api.sql.query(
      'CREATE OR REPLACE FUNCTION enrolment_one_at_a_time(p_person uuid) RETURNS void LANGUAGE sql VOLATILE AS $$ SELECT $$',
    );
    const commit = await seatNotYetCommitted();
    expect((await chair()).state).toBe('BOOKED');
    await commit();
    await api.sql.query(rows[0]!.body);
  });
});
