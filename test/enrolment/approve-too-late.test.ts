import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { bookingThrough, placeOf, seatsOf, type Booking } from './booking.ts';

describe('a request that is answered after the run has begun', () => {
  let api: TestApi;
  let booking: Booking;
  let school: GivenUnit;
  let leader: GivenPerson;
  let sander: GivenPerson;

  beforeAll(async () => {
    api = await startApi();
    booking = bookingThrough(api);
    school = await givenUnit(api.sql, 'Rena skole');
    leader = await givenPerson(api.sql, 'Torbjørn', school);
    await givenRole(api.sql, leader, 'UNIT_LEADER', school);
    sander = await givenPerson(api.sql, 'Sander', school);
  });
  afterAll(() => api.close());

  it.each([
    ['RUN_STARTED', { startsAt: '2026-11-23T11:00:00Z' }],
    ['RUN_STARTED', { startsAt: '2026-09-07T08:00:00Z', state: 'COMPLETED' }],
    ['RUN_CANCELLED', { state: 'CANCELLED' }],
  ])('can not be approved (%s), but can be rejected', async (code, wish) => {
    const run = await givenRun(api.sql, school, { approvalPolicy: 'UNIT_LEADER', ...wish });
    const asked = await givenEnrolment(api.sql, run, sander, { state: 'REQUESTED' });
    expect((await booking.approve(leader, asked)).code).toBe(code);
    expect((await placeOf(api, run.id, sander)).state).toBe('REQUESTED');
    expect(await seatsOf(api, run.id)).toEqual({ counted: 0, rows: 0 });
    expect((await booking.reject(leader, asked, 'Kurset er i gang')).state).toBe('REJECTED');
  });
});
