import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { bookingThrough, placeOf, type Booking } from './booking.ts';

const RECEIPT = `{ myEnrolments { id state queuePlace priority queueReceipt { place waiting priority priorityReason steps { kind why own } } } }`;
const SET = `mutation ($id: ID!, $priority: Int!, $reason: String!) { setPriority(enrolmentId: $id, priority: $priority, reason: $reason) {
  ... on Enrolment { state queuePlace priority } ... on Refusal { code } } }`;

interface Receipt {
  readonly place: number;
  readonly waiting: number;
  readonly priority: number;
  readonly priorityReason: string | null;
  readonly steps: readonly { readonly kind: string; readonly why: string | null; readonly own: boolean }[];
}

describe('a queue', () => {
  let api: TestApi;
  let booking: Booking;
  let school: GivenUnit;
  let aino: GivenPerson;
  let run: GivenRun;
  let seat: string;
  let seated: GivenPerson;
  let waiting: readonly (GivenPerson & { readonly place: string })[];

  const receipt = async (person: GivenPerson): Promise<Receipt | null> => {
    const { data } = await api.ask<{ myEnrolments: { queueReceipt: Receipt | null }[] }>(person.id, RECEIPT);
    return data.myEnrolments[0]?.queueReceipt ?? null;
  };
  const setPriority = async (
    by: GivenPerson,
    id: string | undefined,
    priority: number,
    reason = 'Skal lede gruppa',
  ): Promise<unknown> => {
    const { data, errors } = await api.ask<{ setPriority: unknown } | null>(by.id, SET, { id, priority, reason });
    return errors ? { code: errors[0]?.extensions.code } : data?.setPriority;
  };
  const stateOf = async (person: GivenPerson): Promise<string> => (await placeOf(api, run.id, person)).state;

  beforeAll(async () => {
    api = await startApi();
    booking = bookingThrough(api);
    school = await givenUnit(api.sql, 'Rena skole');
    aino = await givenPerson(api.sql, 'Aino', school);
    await givenRole(api.sql, aino, 'COURSE_COORDINATOR', school);
  });
  beforeEach(async () => {
    run = await givenRun(api.sql, school, { capacity: 1 });
    seated = await givenPerson(api.sql, 'Sander', school);
    seat = await givenEnrolment(api.sql, run, seated);
    const people = [];
    for (const hour of [8, 9, 10]) {
      const person = await givenPerson(api.sql, 'Leila', school);
      const place = await givenEnrolment(api.sql, run, person, {
        state: 'WAITLISTED',
        requestedAt: `2026-11-20T0${hour}:00:00Z`.replace('010', '10'),
      });
      people.push({ ...person, place });
    }
    waiting = people;
  });
  afterAll(() => api.close());

  it('tells each their place and how many wait, and nobody else’s name', async () => {
    expect(await receipt(waiting[1]!)).toEqual({ place: 2, waiting: 3, priority: 0, priorityReason: null, steps: [] });
    expect(await receipt(seated)).toBeNull();
  });

  it('tells why it moved: a seat to the one before, one before who was passed over, one who left', async () => {
    await api.sql.query(`UPDATE employment SET valid_to = '2026-11-01' WHERE person_id = $1`, [waiting[0]!.id]);
    await booking.cancel(seated, seat);
    expect(await stateOf(waiting[1]!)).toBe('ENROLLED');
    expect(await receipt(waiting[2]!)).toMatchObject({
      place: 2,
      waiting: 2,
      steps: [
        { kind: 'PASSED_OVER', why: 'NOT_EMPLOYED', own: false },
        { kind: 'SEAT_GIVEN', why: null, own: false },
      ],
    });
    expect((await receipt(waiting[0]!))?.steps).toEqual([{ kind: 'PASSED_OVER', why: 'NOT_EMPLOYED', own: true }]);
    await booking.cancel(waiting[0]!, waiting[0]!.place);
    expect(await receipt(waiting[2]!)).toMatchObject({ place: 1, waiting: 1 });
    expect((await receipt(waiting[2]!))?.steps.at(-1)).toEqual({ kind: 'LEFT', why: null, own: false });
  });

  it('goes by the coordinator’s priority first, with a reason that the person can read', async () => {
    expect(await setPriority(aino, waiting[2]!.place, 2)).toEqual({ state: 'WAITLISTED', queuePlace: 1, priority: 2 });
    expect(await receipt(waiting[2]!)).toMatchObject({ place: 1, priority: 2, priorityReason: 'Skal lede gruppa' });
    expect((await receipt(waiting[0]!))?.steps).toEqual([{ kind: 'PRIORITY_SET', why: null, own: false }]);
    await booking.cancel(seated, seat);
    expect(await stateOf(waiting[2]!)).toBe('ENROLLED');
    expect(await stateOf(waiting[0]!)).toBe('WAITLISTED');
  });

  it('would go by time alone without it (negative control)', async () => {
    await booking.cancel(seated, seat);
    expect(await stateOf(waiting[0]!)).toBe('ENROLLED');
  });

  it('lets nobody set priority but the coordinator, nobody their own, nothing without a reason', async () => {
    const place = waiting[0]?.place;
    expect(await setPriority(waiting[0]!, place, 9)).toEqual({ code: 'NOT_FOUND' });
    expect(await setPriority(aino, place, 10)).toEqual({ code: 'PRIORITY_OUT_OF_RANGE' });
    expect(await setPriority(aino, place, 1, ' ')).toEqual({ code: 'REASON_MISSING' });
    const own = await givenEnrolment(api.sql, run, aino, { state: 'WAITLISTED' });
    expect(await setPriority(aino, own, 9)).toEqual({ code: 'OWN_CASE' });
    expect(await setPriority(aino, seat, 9)).toEqual({ code: 'STALE_STATE' });
    const elsewhere = await givenPerson(api.sql, 'Samira', await givenUnit(api.sql, 'Osen'));
    await givenRole(api.sql, elsewhere, 'COURSE_COORDINATOR', await givenUnit(api.sql, 'Åmot'));
    expect(await setPriority(elsewhere, place, 1)).toEqual({ code: 'NOT_FOUND' });
  });

  it('keeps the words of who leaves for those who run the course; too many of them change nothing', async () => {
    const LEAVE = `mutation ($id: ID!, $reason: String) { cancelEnrolment(enrolmentId: $id, reason: $reason) { ... on Enrolment { state reason } ... on Refusal { code } } }`;
    const leave = (reason: string): Promise<unknown> =>
      api
        .ask<{ cancelEnrolment: unknown }>(seated.id, LEAVE, { id: seat, reason })
        .then(({ data }) => data.cancelEnrolment);
    expect(await leave('x'.repeat(501))).toEqual({ code: 'TEXT_TOO_LONG' });
    expect(await stateOf(seated)).toBe('ENROLLED');
    expect(await leave(' Må være på skolen den dagen ')).toEqual({
      state: 'CANCELLED',
      reason: 'Må være på skolen den dagen',
    });
    const { rows } = await api.sql.query(
      `SELECT text FROM enrolment_event WHERE enrolment_id = $1 AND cause = 'CANCELLED'`,
      [seat],
    );
    expect(rows).toEqual([{ text: 'Må være på skolen den dagen' }]);
  });
});
