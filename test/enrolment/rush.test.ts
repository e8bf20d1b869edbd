import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenManyPeople } from '../given/many-people.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type Answer, type TestApi } from '../harness/api.ts';
import { crowdOf } from '../harness/crowd.ts';
import { ENROL, seatsOf, type Answered } from './booking.ts';

const PEOPLE = 500;
const SEATS = 30;
const SOCKETS = 80;
const PARTICIPANTS = 'query ($id: ID!) { courseRun(id: $id) { participants { state queuePlace person { id } } } }';

interface Participants {
  readonly courseRun: { readonly participants: readonly { state: string; queuePlace: number | null }[] };
}

describe('500 people book a run of 30 seats at once', () => {
  let api: TestApi;
  let school: GivenUnit;
  let people: GivenPerson[];
  let run: GivenRun;

  beforeAll(async () => {
    api = await startApi();
    school = await givenUnit(api.sql, 'Rena skole');
    people = await givenManyPeople(api.sql, school, PEOPLE);
    run = await givenRun(api.sql, school, { capacity: SEATS });
  });
  afterAll(() => api.close());

  it('gives 30 of them a seat and the others their place in the queue, 1 to 470', async () => {
    const cookies = await Promise.all(people.map((person) => api.cookie(person.id)));
    const crowd = crowdOf(api, SOCKETS);
    const answers = await Promise.all(
      cookies.map((cookie) => crowd.ask<{ answer: Answered }>(cookie, ENROL, { id: run.id })),
    );
    crowd.leave();
    expect(crowd.sockets()).toBe(SOCKETS);

    expect(answers.filter((answer: Answer<unknown>) => answer.errors !== undefined)).toEqual([]);
    const count = (state: string): number => answers.filter(({ data }) => data.answer.state === state).length;
    expect({ seats: count('ENROLLED'), waiting: count('WAITLISTED') }).toEqual({ seats: 30, waiting: 470 });

    const { rows } = await api.sql.query<{ state: string; n: number; people: number; place: string }>(
      `SELECT state, count(*)::int AS n, count(DISTINCT person_id)::int AS people FROM enrolment WHERE run_id = $1 GROUP BY state ORDER BY state`,
      [run.id],
    );
    expect(rows).toEqual([
      { state: 'ENROLLED', n: 30, people: 30 },
      { state: 'WAITLISTED', n: 470, people: 470 },
    ]);
    expect(await seatsOf(api, run.id)).toEqual({ counted: 30, rows: 30 });
  });

  it('shows the queue in the order in which they came', async () => {
    const aino = await givenPerson(api.sql, 'Aino', school);
    await givenRole(api.sql, aino, 'COURSE_COORDINATOR', school);
    const { data } = await api.ask<Participants>(aino.id, PARTICIPANTS, { id: run.id });
    const places = data.courseRun.participants.filter((p) => p.state === 'WAITLISTED').map((p) => p.queuePlace);
    expect(places).toEqual(Array.from({ length: 470 }, (_, index) => index + 1));
  });

  it('left one event, one audit row and one thing to do for each of them', async () => {
    const { rows } = await api.sql.query<{ events: number; audited: number; work: number }>(
      `SELECT (SELECT count(*)::int FROM enrolment_event) AS events, (SELECT count(*)::int FROM audit_entry WHERE action = 'BOOKED') AS audited,
        (SELECT count(*)::int FROM outbox WHERE type = 'enrolment.changed') AS work`,
    );
    expect(rows).toEqual([{ events: PEOPLE, audited: PEOPLE, work: PEOPLE }]);
  });

  it('holds the seats in the database too: what would oversell is refused by the table itself', async () => {
    const over = api.sql.query('UPDATE course_run SET seats_taken = seats_taken + 1 WHERE id = $1', [run.id]);
    await expect(over).rejects.toMatchObject({ constraint: 'never_overbooked' });
    const twice = api.sql.query(
      `INSERT INTO enrolment (run_id, person_id, state, requested_at, booked_by, created_at, updated_at)
       SELECT run_id, person_id, state, requested_at, booked_by, created_at, updated_at FROM enrolment WHERE run_id = $1 LIMIT 1`,
      [run.id],
    );
    await expect(twice).rejects.toMatchObject({ constraint: 'one_live_enrolment' });
  });

  it('would be oversold by counting first and inserting then (negative control)', async () => {
    // This file's own database: the guards are taken away and the naive way is let loose on it.
    await api.sql.query('ALTER TABLE course_run DROP CONSTRAINT never_overbooked');
    await api.sql.query('DROP INDEX one_live_enrolment');
    const naive = new Pool({ connectionString: api.databaseUrl, max: 30 });
    const book = async (runId: string, person: GivenPerson): Promise<void> => {
      const { rows } = await naive.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM enrolment WHERE run_id = $1 AND state = 'ENROLLED'`,
        [runId],
      );
      await naive.query(
        `INSERT INTO enrolment (run_id, person_id, state, requested_at, booked_by, created_at, updated_at)
         VALUES ($1, $2, $3, now(), $2, now(), now())`,
        [runId, person.id, rows[0]!.n < SEATS ? 'ENROLLED' : 'WAITLISTED'],
      );
    };
    let seats = 0;
    for (let round = 0; round < 5 && seats <= SEATS; round += 1) {
      const other = await givenRun(api.sql, school, { capacity: SEATS });
      await Promise.all(people.map((person) => book(other.id, person)));
      seats = (await seatsOf(api, other.id)).rows;
    }
    await naive.end();
    expect(seats).toBeGreaterThan(SEATS);
  });
});
