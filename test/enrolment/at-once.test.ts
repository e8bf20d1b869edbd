import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun, type RunWish } from '../given/courses.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { bookingThrough, causesOf, placeOf, seatsOf, type Answered, type Booking } from './booking.ts';

const TIMES = 8;
const ROUNDS = 15;

/** How many of the answers were each of these states or codes. */
const tally = (answers: readonly Answered[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(answers, ({ state, code }) => state ?? code ?? '')].map(([said, those]) => [said, those.length]),
  );

describe('two at once, or once too many', () => {
  let api: TestApi;
  let booking: Booking;
  let school: GivenUnit;
  let torbjorn: GivenPerson;

  const person = (): Promise<GivenPerson> => givenPerson(api.sql, 'Sander', school);
  const run = (wish: RunWish = {}): Promise<GivenRun> => givenRun(api.sql, school, wish);
  const many = (ask: () => Promise<Answered>): Promise<Answered[]> => Promise.all(Array.from({ length: TIMES }, ask));
  /** Somebody with an offer, and the one who waits behind them. */
  const offered = async (): Promise<{ run: GivenRun; first: GivenPerson; next: GivenPerson; id: string }> => {
    const where = await run({ capacity: 1, promotion: 'OFFER' });
    const [seated, first, next] = [await person(), await person(), await person()];
    const seat = await booking.enrol(seated, where.id);
    const { id = '' } = await booking.enrol(first, where.id);
    await booking.enrol(next, where.id);
    await booking.cancel(seated, seat.id);
    return { run: where, first, next, id };
  };
  /** Rounds in which one and the same person got a seat in two runs at the same hour. */
  const doubles = async (): Promise<number> => {
    let found = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const who = await person();
      const both = await Promise.all([run({ mandatory: true }), run({ mandatory: true })]);
      const answers = await Promise.all(both.map(({ id }) => booking.enrol(who, id)));
      if (answers.every(({ state }) => state === 'ENROLLED')) found += 1;
      else expect(tally(answers)).toEqual({ ENROLLED: 1, CLASH: 1 });
    }
    return found;
  };

  beforeAll(async () => {
    api = await startApi();
    booking = bookingThrough(api);
    school = await givenUnit(api.sql, 'Rena skole');
    torbjorn = await givenPerson(api.sql, 'Torbjørn', school);
    await givenRole(api.sql, torbjorn, 'UNIT_LEADER', school);
  });
  afterAll(() => api.close());

  it('a booking pressed many times gives one place', async () => {
    const [who, where] = [await person(), await run()];
    expect(tally(await many(() => booking.enrol(who, where.id)))).toEqual({ ENROLLED: 1, ALREADY_ENROLLED: TIMES - 1 });
    expect(await seatsOf(api, where.id)).toEqual({ counted: 1, rows: 1 });
  });

  it('a cancellation pressed many times frees one seat, and the next gets it', async () => {
    const [first, next, where] = [await person(), await person(), await run({ capacity: 1 })];
    const { id } = await booking.enrol(first, where.id);
    await booking.enrol(next, where.id);
    expect(tally(await many(() => booking.cancel(first, id)))).toEqual({ CANCELLED: 1, STALE_STATE: TIMES - 1 });
    expect(await causesOf(api, id)).toEqual(['BOOKED', 'CANCELLED']);
    expect((await placeOf(api, where.id, next)).state).toBe('ENROLLED');
    expect(await seatsOf(api, where.id)).toEqual({ counted: 1, rows: 1 });
  });

  it('a yes to an offer pressed many times takes one seat', async () => {
    const { run: where, first, next, id } = await offered();
    expect(tally(await many(() => booking.accept(first, id)))).toEqual({ ENROLLED: 1, STALE_STATE: TIMES - 1 });
    expect(await causesOf(api, id)).toEqual(['BOOKED', 'PROMOTED', 'OFFER_ACCEPTED']);
    expect((await placeOf(api, where.id, next)).state).toBe('WAITLISTED');
    expect(await seatsOf(api, where.id)).toEqual({ counted: 1, rows: 1 });
  });

  it('yes and no to one offer from two windows: one of them counts, the other is told', async () => {
    const { run: where, first, next, id } = await offered();
    const answers = await Promise.all([booking.accept(first, id), booking.decline(first, id)]);
    expect(tally(answers)['STALE_STATE']).toBe(1);
    const stands = (await placeOf(api, where.id, first)).state;
    const expected = stands === 'ENROLLED' ? 'WAITLISTED' : 'OFFERED';
    expect((await placeOf(api, where.id, next)).state).toBe(expected);
    expect(await seatsOf(api, where.id)).toEqual({ counted: 1, rows: 1 });
  });

  it('a page that is old: yes to an offer that has gone on changes nothing and says so', async () => {
    const { run: where, first, next, id } = await offered();
    await booking.decline(first, id);
    const late = await booking.accept(first, id);
    expect(late.code).toBe('STALE_STATE');
    expect(late.sentence).toMatch(/\S/);
    expect((await placeOf(api, where.id, next)).state).toBe('OFFERED');
  });

  it('the leader’s yes and the person’s own withdrawal at the same time: one of them counts', async () => {
    const [who, where] = [await person(), await run({ approvalPolicy: 'UNIT_LEADER' })];
    const { id } = await booking.enrol(who, where.id);
    const answers = await Promise.all([booking.approve(torbjorn, id), booking.cancel(who, id)]);
    const { state } = await placeOf(api, where.id, who);
    // A withdrawal that comes after the yes is a cancellation of the seat, or is told that what it saw is old.
    expect(['ENROLLED', 'WITHDRAWN', 'CANCELLED']).toContain(state);
    expect(answers.every(({ code }) => code === undefined || code === 'STALE_STATE')).toBe(true);
    const seats = state === 'ENROLLED' ? 1 : 0;
    expect(await seatsOf(api, where.id)).toEqual({ counted: seats, rows: seats });
  });

  it('two runs at the same hour booked from two windows: one seat, and the other is a clash', async () => {
    expect(await doubles()).toBe(0);
  });

  it('would give both, if one person’s steps did not take turns (negative control)', async () => {
    await api.sql.query(
      'CREATE OR REPLACE FUNCTION enrolment_one_at_a_time(p_person uuid) RETURNS void LANGUAGE sql VOLATILE AS $$ SELECT $$',
    );
    // Both look before either has committed, step by step, so that it does not hang on who is quick.
    const who = await person();
    const windows = [await api.sql.connect(), await api.sql.connect()];
    const outcomes: string[] = [];
    for (const window of windows) {
      const { id } = await run({ mandatory: true });
      await window.query('BEGIN');
      const { rows } = await window.query<{ outcome: string }>(
        'SELECT outcome FROM enrolment_place($1, $2, $3, $2, $4, $5, true)',
        [id, who.id, school.id, api.clock.now(), api.clock.today()],
      );
      outcomes.push(rows[0]?.outcome ?? '');
    }
    for (const window of windows) {
      await window.query('COMMIT');
      window.release();
    }
    expect(outcomes).toEqual(['ENROLLED', 'ENROLLED']);
  });
});
