import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Enrol } from '../../apps/api/src/enrolment/use-cases/enrol.ts';
import { givenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { bookingThrough, causesOf, placeOf, seatsOf, type Booking } from './booking.ts';

describe('a booking that can not be', () => {
  let api: TestApi;
  let booking: Booking;
  let school: GivenUnit;
  let sander: GivenPerson;

  beforeAll(async () => {
    api = await startApi();
    booking = bookingThrough(api);
    school = await givenUnit(api.sql, 'Rena skole');
    sander = await givenPerson(api.sql, 'Sander', school);
  });
  afterAll(() => api.close());

  it('is NOT_EMPLOYED for a guardian and for one who has left, when the course is for staff', async () => {
    const run = await givenRun(api.sql, school);
    const guardian = await givenPerson(api.sql, 'Ylva');
    const left = await givenPerson(api.sql, 'Sluttet', school);
    await api.sql.query(`UPDATE employment SET valid_to = '2026-11-22' WHERE person_id = $1`, [left.id]);
    for (const person of [guardian, left]) expect((await booking.enrol(person, run.id)).code).toBe('NOT_EMPLOYED');
    expect(await seatsOf(api, run.id)).toEqual({ counted: 0, rows: 0 });
    const open = await givenRun(api.sql, school, { audience: 'BOTH' });
    expect((await booking.enrol(guardian, open.id)).state).toBe('ENROLLED');
  });

  it('is PERSON_GONE when the person was erased while the request was under way', async () => {
    const run = await givenRun(api.sql, school);
    const gone = await givenPerson(api.sql, 'Slettet', school);
    await api.sql.query('UPDATE person SET erased_at = now() WHERE id = $1', [gone.id]);
    const viewer = {
      personId: gone.id,
      sessionId: '',
      kind: 'EMPLOYEE',
      employed: true,
      unitId: school.id,
      locale: 'nb',
      roles: [],
      deputyFor: [],
    } as const;
    expect(await api.app.get(Enrol).run(viewer, run.id)).toEqual({ refuse: 'PERSON_GONE' });
    // The next request finds the session ended.
    expect((await booking.enrol(gone, run.id)).code).toBe('SIGN_IN_REQUIRED');
    expect(await seatsOf(api, run.id)).toEqual({ counted: 0, rows: 0 });
  });

  it('skips the erased in the queue, and says so', async () => {
    const run = await givenRun(api.sql, school, { capacity: 1 });
    const seat = await booking.enrol(sander, run.id);
    const gone = await givenPerson(api.sql, 'Slettet', school);
    const waiting = await givenEnrolment(api.sql, run, gone, { state: 'WAITLISTED' });
    await api.sql.query('UPDATE person SET erased_at = now() WHERE id = $1', [gone.id]);
    await booking.cancel(sander, seat.id);
    expect(await causesOf(api, waiting)).toEqual(['SKIPPED_PERSON_GONE']);
    expect((await placeOf(api, run.id, gone)).state).toBe('WAITLISTED');
  });

  it('is TRY_AGAIN, and no error, when somebody holds the run for too long', async () => {
    const run = await givenRun(api.sql, school);
    await api.sql.query(
      `ALTER FUNCTION enrolment_place(uuid, uuid, uuid, uuid, timestamptz, date, boolean, uuid, text[], text) SET lock_timeout = '200ms'`,
    );
    const holder = await api.sql.connect();
    try {
      await holder.query('BEGIN');
      await holder.query('SELECT 1 FROM course_run WHERE id = $1 FOR UPDATE', [run.id]);
      expect((await booking.enrol(sander, run.id)).code).toBe('TRY_AGAIN');
    } finally {
      await holder.query('ROLLBACK');
      holder.release();
    }
    expect(await seatsOf(api, run.id)).toEqual({ counted: 0, rows: 0 });
    expect((await booking.enrol(sander, run.id)).state).toBe('ENROLLED');
  });
});
