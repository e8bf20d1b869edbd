import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ENROL } from '../enrolment/booking.ts';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenManyPeople } from '../given/many-people.ts';
import { givenUnit, type GivenPerson } from '../given/organisation.ts';
import { NOON, startApi, type TestApi } from '../harness/api.ts';
import { crowdOf } from '../harness/crowd.ts';
import { BOOK, type Answered } from './asking.ts';
import { givenParallelRun, markedAs } from './parallel.ts';

const GUESTS = 50;
const CHAIRS = 2;

describe('50 people want two chairs of a make-up at once, while others book and cross them', () => {
  let api: TestApi;
  let people: GivenPerson[];
  let places: string[];
  let own: GivenRun;
  let other: GivenRun;

  beforeAll(async () => {
    api = await startApi();
    const school = await givenUnit(api.sql, 'Rena skole');
    people = await givenManyPeople(api.sql, school, GUESTS + 20);
    const wish = { completionRule: { minPercent: 100, makeUpAllowed: true }, capacity: 60 };
    own = await givenRun(api.sql, school, { ...wish, startsAt: '2026-11-16T08:00:00Z', state: 'IN_PROGRESS' });
    other = await givenParallelRun(api.sql, school, own, {
      ...wish,
      startsAt: '2026-12-07T08:00:00Z',
      capacity: CHAIRS,
    });
    api.clock.set(NOON);
    places = [];
    for (const person of people.slice(0, GUESTS)) {
      const id = await givenEnrolment(api.sql, own, person);
      await markedAs(api.sql, id, own.sessionIds, ['ABSENT']);
      places.push(id);
    }
  });
  afterAll(() => api.close());

  it('gives two, refuses the others by name, waits for nobody for ever, and fills no chair twice', async () => {
    const cookies = await Promise.all(people.map((person) => api.cookie(person.id)));
    const crowd = crowdOf(api, 40);
    const [missedId, takenId] = [own.sessionIds[0], other.sessionIds[0]];
    const guests = places.map((enrolmentId, n) =>
      crowd.ask<{ answer: Answered }>(cookies[n]!, BOOK, { enrolmentId, missedId, takenId }),
    );
    const booking = cookies
      .slice(GUESTS)
      .map((cookie) => crowd.ask<{ answer: Answered }>(cookie, ENROL, { id: other.id }));
    const [answers, booked] = await Promise.all([Promise.all(guests), Promise.all(booking)]);
    crowd.leave();
    expect([...answers, ...booked].filter(({ errors }) => errors !== undefined)).toEqual([]);
    const given = answers.filter(({ data }) => data.answer.state === 'BOOKED').length;
    const seats = booked.filter(({ data }) => data.answer.state === 'ENROLLED').length;
    expect(given + seats).toBe(CHAIRS);
    const codes = new Set(answers.map(({ data }) => data.answer.code).filter(Boolean));
    expect([...codes]).toEqual(['MAKE_UP_FULL']);
    const { rows } = await api.sql.query(
      `SELECT r.seats_taken AS seats, r.guest_peak AS peak, s.guests, (SELECT count(*)::int FROM make_up m WHERE m.taken_id = s.id AND m.state = 'BOOKED') AS booked
        FROM course_run r JOIN course_session s ON s.run_id = r.id AND s.no = 1 WHERE r.id = $1`,
      [other.id],
    );
    expect(rows).toEqual([{ seats, peak: given, guests: given, booked: given }]);
  });

  it('is held by the table too: without the function’s look it is the CHECK that refuses', async () => {
    await api.sql.query('UPDATE course_run SET seats_taken = 0 WHERE id = $1', [other.id]);
    const over = api.sql.query('UPDATE course_run SET guest_peak = $2 WHERE id = $1', [other.id, CHAIRS + 1]);
    await expect(over).rejects.toMatchObject({ constraint: 'never_overbooked' });
  });

  it('is caught when the look is gone: the same crowd then meets the CHECK and not a sentence', async () => {
    const { rows } = await api.sql.query<{ source: string }>(
      `SELECT pg_get_functiondef('make_up_book(uuid,uuid,uuid,uuid,timestamptz,date)'::regprocedure) AS source`,
    );
    const careless = rows[0]!.source.replace(/IF t\.seats_taken \+ greatest[^;]*; RETURN; END IF;/, '');
    expect(careless).not.toBe(rows[0]!.source);
    await api.sql.query(careless);
    await api.sql.query(
      `UPDATE make_up SET state = 'ABSENT'; UPDATE course_session SET guests = 0; UPDATE course_run SET guest_peak = 0`,
    );
    await api.sql.query('UPDATE course_run SET seats_taken = $2 WHERE id = $1', [other.id, CHAIRS]);
    const variables = { enrolmentId: places[0], missedId: own.sessionIds[0], takenId: other.sessionIds[0] };
    const { errors } = await api.ask(people[0]!.id, BOOK, variables);
    expect(errors?.[0]?.extensions.code).toBe('INTERNAL');
    await api.sql.query(rows[0]!.source);
  });
});
