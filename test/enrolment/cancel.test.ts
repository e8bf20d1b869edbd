import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenRun } from '../given/courses.ts';
import { givenPerson, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { NOON, startApi, type TestApi } from '../harness/api.ts';
import { bookingThrough, causesOf, placeOf, seatsOf, type Booking } from './booking.ts';

describe('cancelling', () => {
  let api: TestApi;
  let booking: Booking;
  let school: GivenUnit;
  let sander: GivenPerson;
  let leila: GivenPerson;
  let samira: GivenPerson;

  beforeAll(async () => {
    api = await startApi();
    booking = bookingThrough(api);
    school = await givenUnit(api.sql, 'Rena skole');
    sander = await givenPerson(api.sql, 'Sander', school);
    leila = await givenPerson(api.sql, 'Leila', school);
    samira = await givenPerson(api.sql, 'Samira', school);
  });
  beforeEach(() => api.clock.set(NOON));
  afterAll(() => api.close());

  it('gives the freed seat to the one who has waited longest, in the same transaction', async () => {
    const run = await givenRun(api.sql, school, { capacity: 1 });
    const seat = await booking.enrol(sander, run.id);
    await booking.enrol(leila, run.id);
    await booking.enrol(samira, run.id);
    expect((await booking.cancel(sander, seat.id)).state).toBe('CANCELLED');
    const [left, first, second] = await Promise.all([sander, leila, samira].map((p) => placeOf(api, run.id, p)));
    expect([first!.state, second!.state]).toEqual(['ENROLLED', 'WAITLISTED']);
    expect(first!.xmin).toBe(left!.xmin); // one transaction wrote both
    expect(second!.xmin).not.toBe(left!.xmin);
    expect(await causesOf(api, first!.id)).toEqual(['BOOKED', 'PROMOTED']);
    expect(await seatsOf(api, run.id)).toEqual({ counted: 1, rows: 1 });
  });

  it('skips who can not have the seat, says why once, and goes on to the next', async () => {
    const run = await givenRun(api.sql, school, { capacity: 1 });
    const left = await givenPerson(api.sql, 'Sluttet', school);
    const seat = await booking.enrol(sander, run.id);
    const waiting = await booking.enrol(left, run.id);
    await booking.enrol(leila, run.id);
    await api.sql.query(`UPDATE employment SET valid_to = '2026-11-22' WHERE person_id = $1`, [left.id]);
    await booking.cancel(sander, seat.id);
    expect((await placeOf(api, run.id, leila)).state).toBe('ENROLLED');
    expect((await placeOf(api, run.id, left)).state).toBe('WAITLISTED');
    await booking.cancel(leila, (await placeOf(api, run.id, leila)).id);
    expect(await causesOf(api, waiting.id)).toEqual(['BOOKED', 'SKIPPED_NOT_EMPLOYED']);
    expect(await seatsOf(api, run.id)).toEqual({ counted: 0, rows: 0 });
  });

  it('does not let one who can not have the seat keep it from others who book', async () => {
    const run = await givenRun(api.sql, school, { capacity: 1 });
    const left = await givenPerson(api.sql, 'Sluttet', school);
    const seat = await booking.enrol(sander, run.id);
    await booking.enrol(left, run.id);
    await api.sql.query(`UPDATE employment SET valid_to = '2026-11-22' WHERE person_id = $1`, [left.id]);
    await booking.cancel(sander, seat.id);
    expect((await booking.enrol(leila, run.id)).state).toBe('ENROLLED');
  });

  it('offers the seat, and gives it to nobody unasked, when the start is near', async () => {
    const run = await givenRun(api.sql, school, { capacity: 1, startsAt: '2026-11-24T13:00:00Z' });
    const seat = await booking.enrol(sander, run.id);
    await booking.enrol(leila, run.id);
    await booking.cancel(sander, seat.id);
    expect((await placeOf(api, run.id, leila)).state).toBe('OFFERED');
    expect(await seatsOf(api, run.id)).toEqual({ counted: 1, rows: 1 });
  });

  it('starts anew: who cancels and books again stands last in the queue', async () => {
    const run = await givenRun(api.sql, school, { capacity: 1 });
    const seat = await booking.enrol(sander, run.id);
    await booking.enrol(leila, run.id);
    await booking.enrol(samira, run.id);
    await booking.cancel(sander, seat.id);
    const again = await booking.enrol(sander, run.id);
    expect(again).toMatchObject({ state: 'WAITLISTED', queuePlace: 2 });
    expect(again.id).not.toBe(seat.id);
  });

  it('withdraws from the queue and moves the others up', async () => {
    const run = await givenRun(api.sql, school, { capacity: 1 });
    await booking.enrol(sander, run.id);
    const waiting = await booking.enrol(leila, run.id);
    const behind = await booking.enrol(samira, run.id);
    expect(behind.queuePlace).toBe(2);
    expect(await booking.cancel(leila, waiting.id)).toMatchObject({ state: 'WITHDRAWN', queuePlace: null });
    expect(await booking.enrol(samira, run.id)).toMatchObject({ code: 'ALREADY_ENROLLED' });
    const { data } = await api.ask<{ myEnrolments: readonly { id: string; queuePlace: number | null }[] }>(
      samira.id,
      '{ myEnrolments { id queuePlace } }',
    );
    expect(data.myEnrolments.find(({ id }) => id === behind.id)?.queuePlace).toBe(1);
  });

  it('withdraws a request', async () => {
    const run = await givenRun(api.sql, school, { approvalPolicy: 'UNIT_LEADER' });
    const asked = await booking.enrol(sander, run.id);
    expect(asked.state).toBe('REQUESTED');
    expect((await booking.cancel(sander, asked.id)).state).toBe('WITHDRAWN');
    expect(await seatsOf(api, run.id)).toEqual({ counted: 0, rows: 0 });
  });

  it('is too late after the deadline for a seat, but never for a place in the queue', async () => {
    const run = await givenRun(api.sql, school, { capacity: 1 }); // cancel_until: 13 December 08:00
    const seat = await booking.enrol(sander, run.id);
    const waiting = await booking.enrol(leila, run.id);
    api.clock.set('2026-12-13T08:00:00Z');
    const answer = await booking.cancel(sander, seat.id);
    expect(answer).toMatchObject({
      code: 'CANCEL_TOO_LATE',
      facts: [{ name: 'cancelUntil', value: '2026-12-13T08:00:00.000Z' }],
    });
    expect((await placeOf(api, run.id, sander)).state).toBe('ENROLLED');
    expect((await booking.cancel(leila, waiting.id)).state).toBe('WITHDRAWN');
  });

  it('refuses what has ended already with STALE_STATE', async () => {
    const run = await givenRun(api.sql, school);
    const seat = await booking.enrol(sander, run.id);
    await booking.cancel(sander, seat.id);
    expect((await booking.cancel(sander, seat.id)).code).toBe('STALE_STATE');
    expect(await seatsOf(api, run.id)).toEqual({ counted: 0, rows: 0 });
  });

  it('lets one of two cancellations of the same seat through, and frees the seat once', async () => {
    const run = await givenRun(api.sql, school, { capacity: 2 });
    const seat = await booking.enrol(sander, run.id);
    await booking.enrol(leila, run.id);
    const both = await Promise.all([booking.cancel(sander, seat.id), booking.cancel(sander, seat.id)]);
    expect(both.map((a) => a.state ?? a.code).sort()).toEqual(['CANCELLED', 'STALE_STATE']);
    expect(await seatsOf(api, run.id)).toEqual({ counted: 1, rows: 1 });
  });

  it('is for the person alone: another’s enrolment is as absent', async () => {
    const run = await givenRun(api.sql, school);
    const seat = await booking.enrol(sander, run.id);
    expect((await booking.cancel(leila, seat.id)).code).toBe('NOT_FOUND');
    expect((await booking.cancel(leila, crypto.randomUUID())).code).toBe('NOT_FOUND');
    expect((await booking.cancel(leila, 'ikke-en-id')).code).toBe('NOT_FOUND');
    expect((await placeOf(api, run.id, sander)).state).toBe('ENROLLED');
  });
});
