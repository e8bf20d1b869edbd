import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenPerson, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { NOON, startApi, type TestApi } from '../harness/api.ts';
import { bookingThrough, causesOf, placeOf, seatsOf, type Booking } from './booking.ts';

describe('an offered seat', () => {
  let api: TestApi;
  let booking: Booking;
  let school: GivenUnit;
  let sander: GivenPerson;
  let leila: GivenPerson;
  let samira: GivenPerson;

  /** A full run of one seat that offers, with Leila and Samira waiting; Sander cancels. Answers Leila's offer. */
  const offered = async (startsAt?: string): Promise<{ run: GivenRun; offerId: string }> => {
    const run = await givenRun(api.sql, school, { capacity: 1, promotion: 'OFFER', ...(startsAt && { startsAt }) });
    const seat = await booking.enrol(sander, run.id);
    await booking.enrol(leila, run.id);
    await booking.enrol(samira, run.id);
    await booking.cancel(sander, seat.id);
    return { run, offerId: (await placeOf(api, run.id, leila)).id };
  };
  const states = async (run: GivenRun): Promise<string[]> =>
    Promise.all([leila, samira].map(async (person) => (await placeOf(api, run.id, person)).state));

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

  it('is held for 48 hours and is nobody else’s meanwhile', async () => {
    const { run, offerId } = await offered();
    const { data } = await api.ask<{ myEnrolments: readonly { id: string; offerExpiresAt: string | null }[] }>(
      leila.id,
      '{ myEnrolments { id offerExpiresAt } }',
    );
    expect(data.myEnrolments.find(({ id }) => id === offerId)?.offerExpiresAt).toBe('2026-11-25T11:00:00.000Z');
    expect(await states(run)).toEqual(['OFFERED', 'WAITLISTED']);
    expect(await booking.enrol(sander, run.id)).toMatchObject({ state: 'WAITLISTED', queuePlace: 2 });
    expect(await seatsOf(api, run.id)).toEqual({ counted: 1, rows: 1 });
  });

  it('is taken by saying yes', async () => {
    const { run, offerId } = await offered();
    expect(await booking.accept(leila, offerId)).toMatchObject({ state: 'ENROLLED', offerExpiresAt: null });
    expect(await causesOf(api, offerId)).toEqual(['BOOKED', 'PROMOTED', 'OFFER_ACCEPTED']);
    expect(await states(run)).toEqual(['ENROLLED', 'WAITLISTED']);
    expect(await seatsOf(api, run.id)).toEqual({ counted: 1, rows: 1 });
  });

  it('goes on to the next when it is declined, in the same transaction', async () => {
    const { run, offerId } = await offered();
    expect((await booking.decline(leila, offerId)).state).toBe('DECLINED');
    const [first, second] = await Promise.all([leila, samira].map((person) => placeOf(api, run.id, person)));
    expect([first!.state, second!.state]).toEqual(['DECLINED', 'OFFERED']);
    expect(second!.xmin).toBe(first!.xmin);
  });

  it('goes on to the next when it is cancelled instead of declined', async () => {
    const { run, offerId } = await offered();
    expect((await booking.cancel(leila, offerId)).state).toBe('DECLINED');
    expect(await states(run)).toEqual(['DECLINED', 'OFFERED']);
  });

  it('lapses when nobody answered in time, and the next gets an offer of their own', async () => {
    const { run, offerId } = await offered();
    api.clock.set('2026-11-25T10:59:59Z');
    await api.minute();
    expect(await states(run)).toEqual(['OFFERED', 'WAITLISTED']);
    api.clock.set('2026-11-25T11:00:00Z');
    await api.minute();
    expect(await states(run)).toEqual(['OFFER_EXPIRED', 'OFFERED']);
    expect(await causesOf(api, offerId)).toEqual(['BOOKED', 'PROMOTED', 'OFFER_EXPIRED']);
    expect(await seatsOf(api, run.id)).toEqual({ counted: 1, rows: 1 });
    await api.minute();
    expect(await states(run)).toEqual(['OFFER_EXPIRED', 'OFFERED']); // the new one has its own 48 hours
  });

  it('can not be taken when its time is out, also before the minute has looked', async () => {
    const { run, offerId } = await offered();
    api.clock.set('2026-11-25T11:00:00Z');
    expect((await booking.accept(leila, offerId)).code).toBe('STALE_STATE');
    expect(await states(run)).toEqual(['OFFERED', 'WAITLISTED']);
    await api.minute();
    expect((await booking.accept(leila, offerId)).code).toBe('STALE_STATE');
    expect(await states(run)).toEqual(['OFFER_EXPIRED', 'OFFERED']);
  });

  it('never lasts past the start of the run', async () => {
    const { run } = await offered('2026-11-25T07:00:00Z');
    const { rows } = await api.sql.query<{ at: Date }>(
      `SELECT offer_expires_at AS at FROM enrolment WHERE run_id = $1 AND state = 'OFFERED'`,
      [run.id],
    );
    expect(rows.map((row) => row.at.toISOString())).toEqual(['2026-11-25T07:00:00.000Z']);
  });

  it('is answered once, when yes and no come at the same time', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { run, offerId } = await offered();
      const answers = await Promise.all([booking.accept(leila, offerId), booking.decline(leila, offerId)]);
      expect(answers.filter((answer) => answer.code === 'STALE_STATE')).toHaveLength(1);
      expect([
        ['ENROLLED', 'WAITLISTED'],
        ['DECLINED', 'OFFERED'],
      ]).toContainEqual(await states(run));
      expect(await seatsOf(api, run.id)).toEqual({ counted: 1, rows: 1 });
    }
  });

  it('is answered by the person alone: another’s offer is as absent', async () => {
    const { run, offerId } = await offered();
    for (const answer of [booking.accept, booking.decline]) {
      expect((await answer(samira, offerId)).code).toBe('NOT_FOUND');
      expect((await answer(samira, crypto.randomUUID())).code).toBe('NOT_FOUND');
    }
    expect(await states(run)).toEqual(['OFFERED', 'WAITLISTED']);
  });

  it('refuses an answer to a place that was never offered', async () => {
    const run = await givenRun(api.sql, school);
    const seat = await booking.enrol(sander, run.id);
    expect((await booking.accept(sander, seat.id)).code).toBe('STALE_STATE');
    expect((await booking.decline(sander, seat.id)).code).toBe('STALE_STATE');
    expect((await placeOf(api, run.id, sander)).state).toBe('ENROLLED');
  });
});
