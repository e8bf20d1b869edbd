import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { placeOf } from '../enrolment/booking.ts';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { messagesTo } from '../given/notifications.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { NOON, startApi, type TestApi } from '../harness/api.ts';
import { askingThrough, codeIn, type Answered, type Asking } from './asking.ts';
import { givenParallelRun, markedAs } from './parallel.ts';

const OFFERS = `{ myEnrolments { id makeUps { state } makeUpOffers { missed { no } sessions { chairsLeft session { id } run { id } } } } }`;
const GUESTS =
  'query ($id: ID!) { courseRun(id: $id) { sessions { id guests { id state enrolmentId person { name } } } } }';

interface Offered {
  readonly id: string;
  readonly makeUps: readonly { state: string }[];
  readonly makeUpOffers: readonly {
    missed: { no: number };
    sessions: { chairsLeft: number; session: { id: string } }[];
  }[];
}

describe('a missed session taken in another run of the course', () => {
  let api: TestApi;
  let asking: Asking;
  let school: GivenUnit;
  let aino: GivenPerson;
  let marius: GivenPerson;
  let sander: GivenPerson;
  let own: GivenRun;
  let other: GivenRun;
  let enrolmentId: string;

  const book = (by = sander, takenId = other.sessionIds[0]!, missedId = own.sessionIds[0]!): Promise<Answered> =>
    asking.book(by, { enrolmentId, missedId, takenId });
  const chairs = async (): Promise<unknown> =>
    (
      await api.sql.query(
        'SELECT r.guest_peak AS peak, s.guests FROM course_run r JOIN course_session s ON s.run_id = r.id WHERE s.id = $1',
        [other.sessionIds[0]],
      )
    ).rows[0];
  const offers = async (): Promise<Offered | undefined> =>
    (await api.ask<{ myEnrolments: Offered[] }>(sander.id, OFFERS)).data.myEnrolments.find(
      (one) => one.id === enrolmentId,
    );

  beforeAll(async () => {
    api = await startApi();
    asking = askingThrough(api);
    school = await givenUnit(api.sql, 'Rena skole');
    aino = await givenPerson(api.sql, 'Aino', school);
    await givenRole(api.sql, aino, 'COURSE_COORDINATOR', school);
    marius = await givenPerson(api.sql, 'Marius', school);
    await givenRole(api.sql, marius, 'COURSE_LEADER', school);
  });
  /** Sander missed the first of two sessions; a parallel run with one chair left begins in two weeks. */
  beforeEach(async () => {
    api.clock.set(NOON);
    sander = await givenPerson(api.sql, 'Sander', school);
    own = await givenRun(api.sql, school, {
      startsAt: '2026-11-16T08:00:00Z',
      state: 'IN_PROGRESS',
      completionRule: { minPercent: 100, makeUpAllowed: true },
    });
    enrolmentId = await givenEnrolment(api.sql, own, sander);
    await markedAs(api.sql, enrolmentId, own.sessionIds, ['ABSENT', 'PRESENT']);
    other = await givenParallelRun(api.sql, school, own, { startsAt: '2026-12-07T08:00:00Z', capacity: 2 });
    await givenEnrolment(api.sql, other, await givenPerson(api.sql, 'Leila', school));
  });
  afterAll(() => api.close());

  it('is offered, booked once, told of, and given back', async () => {
    expect((await offers())?.makeUpOffers).toMatchObject([
      { missed: { no: 1 }, sessions: [{ chairsLeft: 1, session: { id: other.sessionIds[0] } }] },
    ]);
    const booked = await book();
    expect(booked).toMatchObject({ state: 'BOOKED' });
    expect(await chairs()).toEqual({ peak: 1, guests: 1 });
    expect(await offers()).toMatchObject({ makeUps: [{ state: 'BOOKED' }], makeUpOffers: [] });
    expect((await book()).code).toBe('MAKE_UP_EXISTS');
    expect(await asking.cancel(sander, booked.id!)).toMatchObject({ state: 'CANCELLED' });
    expect((await asking.cancel(sander, booked.id!)).code).toBe('STALE_STATE');
    expect(await chairs()).toEqual({ peak: 0, guests: 0 });
    await api.drain();
    const told = (await messagesTo(api, sander)).filter(({ kind }) => kind.startsWith('MAKE_UP'));
    // The first one had become untrue before it was sent.
    expect(told.map(({ kind }) => kind)).toContain('MAKE_UP_CANCELLED');
    expect(await book()).toMatchObject({ state: 'BOOKED' });
    await api.drain();
    const sent = (await messagesTo(api, sander)).filter(({ state }) => state === 'SENT').map(({ kind }) => kind);
    expect(sent.sort()).toEqual(['MAKE_UP_BOOKED', 'MAKE_UP_CANCELLED']);
  });

  it('takes a chair that nobody else can book, and never one too many', async () => {
    await book();
    const late = await givenPerson(api.sql, 'Sein', school);
    const { data } = await api.ask<{ enrol: { state: string } }>(
      late.id,
      'mutation ($id: ID!) { enrol(runId: $id) { ... on Enrolment { state } } }',
      { id: other.id },
    );
    expect(data.enrol.state).toBe('WAITLISTED');
    const more = api.sql.query('UPDATE course_run SET seats_taken = seats_taken + 1 WHERE id = $1', [other.id]);
    await expect(more).rejects.toMatchObject({ constraint: 'never_overbooked' });
    // Given back, the chair is the seat of the one who waits, in the same transaction.
    const { rows } = await api.sql.query<{ id: string }>('SELECT id FROM make_up WHERE enrolment_id = $1', [
      enrolmentId,
    ]);
    await asking.cancel(sander, rows[0]!.id);
    expect((await placeOf(api, other.id, late)).state).toBe('ENROLLED');
    expect((await book()).code).toBe('MAKE_UP_FULL');
  });

  it('counts for the own run when the guest is marked, also when that run has ended', async () => {
    await book();
    await asking.complete(aino, own.id);
    expect((await placeOf(api, own.id, sander)).state).toBe('NOT_COMPLETED');
    api.clock.set('2026-12-07T08:30:00Z');
    await api.sql.query('INSERT INTO run_leader (run_id, person_id) VALUES ($1, $2)', [other.id, marius.id]);
    const seen = await api.ask<{ courseRun: { sessions: { guests: { person: { name: string } }[] }[] } }>(
      marius.id,
      GUESTS,
      {
        id: other.id,
      },
    );
    expect(seen.data.courseRun.sessions.map(({ guests }) => guests.length)).toEqual([1, 0]);
    const marked = await asking.record(marius, other.sessionIds[0]!, [{ enrolmentId, mark: 'PRESENT' }]);
    expect(marked).toMatchObject({ recorded: 1 });
    await api.drain();
    expect((await placeOf(api, own.id, sander)).state).toBe('COMPLETED');
    const { rows } = await api.sql.query('SELECT state FROM certificate WHERE enrolment_id = $1', [enrolmentId]);
    expect(rows).toEqual([{ state: 'ISSUED' }]);
    await asking.record(marius, other.sessionIds[0]!, [{ enrolmentId, mark: 'ABSENT' }]);
    await api.drain();
    expect((await placeOf(api, own.id, sander)).state).toBe('NOT_COMPLETED');
  });

  it('is checked in to with the code in the room', async () => {
    await book();
    api.clock.set('2026-12-07T08:30:00Z');
    const code = codeIn(await asking.code(aino, other.sessionIds[0]!));
    expect(await asking.checkIn(sander, code)).toEqual({ done: true });
    await asking.complete(aino, own.id);
    expect((await placeOf(api, own.id, sander)).state).toBe('COMPLETED');
  });

  it('is refused for what was not missed, another session, another course, or where the course does not allow it', async () => {
    expect((await book(sander, other.sessionIds[1], own.sessionIds[1])).code).toBe('MAKE_UP_NOT_MISSED');
    expect((await book(sander, other.sessionIds[1])).code).toBe('NOT_FOUND');
    const elsewhere = await givenRun(api.sql, school, { startsAt: '2026-12-07T08:00:00Z' });
    expect((await book(sander, elsewhere.sessionIds[0])).code).toBe('NOT_FOUND');
    await api.sql.query(`UPDATE course SET completion_rule = '{"minPercent": 100}' WHERE id = $1`, [own.courseId]);
    expect((await book()).code).toBe('MAKE_UP_NOT_ALLOWED');
    expect((await offers())?.makeUpOffers).toEqual([]);
  });

  it('is refused beside another session at the same time, and after it has begun', async () => {
    const same = await givenRun(api.sql, school, { startsAt: '2026-12-07T08:30:00Z' });
    const there = await givenEnrolment(api.sql, same, sander);
    expect((await offers())?.makeUpOffers).toEqual([]);
    expect((await book()).code).toBe('MAKE_UP_CLASH');
    await api.sql.query(`UPDATE enrolment SET state = 'CANCELLED' WHERE id = $1`, [there]);
    const booked = await book();
    expect(booked).toMatchObject({ state: 'BOOKED' });
    api.clock.set('2026-12-07T08:00:00Z');
    expect((await asking.cancel(sander, booked.id!)).code).toBe('MAKE_UP_STARTED');
    await api.sql.query(`UPDATE make_up SET state = 'ABSENT' WHERE id = $1`, [booked.id]);
    expect((await book()).code).toBe('MAKE_UP_GONE');
  });

  it('is booked by the person or whoever runs their run, and by nobody else', async () => {
    const leila = await givenPerson(api.sql, 'Leila', school);
    expect((await book(leila)).code).toBe('NOT_FOUND');
    expect((await book(marius)).code).toBe('NOT_FOUND');
    const booked = await book(aino);
    expect(booked).toMatchObject({ state: 'BOOKED' });
    expect((await asking.cancel(leila, booked.id!)).code).toBe('NOT_FOUND');
    const seen = await api.ask<{ courseRun: { sessions: { guests: unknown[] }[] } }>(marius.id, GUESTS, {
      id: other.id,
    });
    expect(seen.data.courseRun.sessions.map(({ guests }) => guests)).toEqual([[], []]);
  });

  it.each([
    ['the session is cancelled', `UPDATE course_session SET state = 'CANCELLED' WHERE run_id = $1`],
    ['the run is cancelled', `UPDATE course_run SET state = 'CANCELLED' WHERE id = $1`],
  ])('is given back and told of within a minute when %s', async (_what, change) => {
    await book();
    await api.sql.query(change, [other.id]);
    await api.minute();
    await api.drain();
    expect((await offers())?.makeUps).toEqual([]);
    expect((await messagesTo(api, sander)).at(-1)).toMatchObject({ kind: 'MAKE_UP_CANCELLED', state: 'SENT' });
  });
});
