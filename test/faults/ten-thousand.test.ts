import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import { auditBookings } from '../../apps/api/src/enrolment/booking-audit.ts';
import { ENROL, type Answered } from '../enrolment/booking.ts';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenManyPeople } from '../given/many-people.ts';
import { givenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { crowdOf } from '../harness/crowd.ts';

const PEOPLE = 10_000;
const SEATS = 500;
const SOCKETS = 100;

describe('10,000 people sign up at once for 500 seats', () => {
  let api: TestApi;
  let run: GivenRun;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('gives 500 a seat and 9,500 their place in the queue, in the order they came; nobody is lost or double', async () => {
    const school = await givenUnit(api.sql, 'Rena skole');
    const people = await givenManyPeople(api.sql, school, PEOPLE);
    run = await givenRun(api.sql, school, { capacity: SEATS, mandatory: true });
    const cookies = await Promise.all(people.map((person) => api.cookie(person.id)));
    const crowd = crowdOf(api, SOCKETS);
    const answers = await Promise.all(
      cookies.map((cookie) => crowd.ask<{ answer: Answered }>(cookie, ENROL, { id: run.id })),
    );
    crowd.leave();

    const told = Map.groupBy(answers, ({ data, errors }) =>
      errors ? 'error' : (data.answer.state ?? data.answer.code ?? ''),
    );
    expect(Object.fromEntries([...told].map(([state, those]) => [state, those.length]))).toEqual({
      ENROLLED: SEATS,
      WAITLISTED: PEOPLE - SEATS,
    });
    const { rows } = await api.sql.query<{ state: string; n: number; people: number }>(
      'SELECT state, count(*)::int AS n, count(DISTINCT person_id)::int AS people FROM enrolment WHERE run_id = $1 GROUP BY state ORDER BY state',
      [run.id],
    );
    expect(rows).toEqual([
      { state: 'ENROLLED', n: SEATS, people: SEATS },
      { state: 'WAITLISTED', n: PEOPLE - SEATS, people: PEOPLE - SEATS },
    ]);
    const queue = await api.sql.query<{ wrong: number; last: number }>(
      `SELECT count(*) FILTER (WHERE place <> by_time)::int AS wrong, max(place)::int AS last FROM (
         SELECT row_number() OVER (ORDER BY priority DESC, requested_at, queue_no) AS place, row_number() OVER (ORDER BY queue_no) AS by_time
           FROM enrolment WHERE run_id = $1 AND state = 'WAITLISTED') q`,
      [run.id],
    );
    expect(queue.rows).toEqual([{ wrong: 0, last: PEOPLE - SEATS }]);
  }, 180_000);

  it('leaves every invariant of booking in place', async () => {
    const when = { now: api.clock.now(), today: api.clock.today() };
    const found = await auditBookings(api.app.get(MikroORM).em.fork(), when);
    expect(found.filter(({ count }) => count > 0)).toEqual([]);
  }, 60_000);
});
