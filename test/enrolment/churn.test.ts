import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenManyPeople } from '../given/many-people.ts';
import { givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { crowdOf } from '../harness/crowd.ts';
import { CANCEL, ENROL, seatsOf, type Answered } from './booking.ts';

const CLIENTS = 16;
const SECONDS = 4;
/** What a client in a hurry may be told. TRY_AGAIN is not among them: it would mean that four tries were not enough. */
const EXPECTED = ['ALREADY_ENROLLED', 'STALE_STATE'];

describe('16 clients that book and cancel without a pause', () => {
  let api: TestApi;
  let school: GivenUnit;
  let people: GivenPerson[];
  let runs: GivenRun[];

  beforeAll(async () => {
    api = await startApi();
    school = await givenUnit(api.sql, 'Rena skole');
    people = await givenManyPeople(api.sql, school, CLIENTS * 2);
    runs = [];
    for (const capacity of [1, 3, 8]) runs.push(await givenRun(api.sql, school, { capacity }));
  });
  afterAll(() => api.close());

  /** Runs whose counter is not the number of rows, and runs with a free seat beside one who waits. */
  const faults = async (of: readonly GivenRun[]): Promise<{ wrongCounters: number; idleSeats: number }> => {
    const seats = await Promise.all(of.map((run) => seatsOf(api, run.id)));
    const { rows } = await api.sql.query(
      `SELECT r.id FROM course_run r WHERE r.id = ANY ($1) AND r.seats_taken < r.capacity
         AND EXISTS (SELECT 1 FROM enrolment e WHERE e.run_id = r.id AND e.state = 'WAITLISTED')`,
      [of.map((run) => run.id)],
    );
    return { wrongCounters: seats.filter((s) => s.counted !== s.rows).length, idleSeats: rows.length };
  };

  it('meet no deadlock, and leave the seats right', async () => {
    const cookies = await Promise.all(people.map((person) => api.cookie(person.id)));
    const crowd = crowdOf(api, CLIENTS);
    const until = Date.now() + SECONDS * 1000;
    const odd: unknown[] = [];
    let changes = 0;
    const client = async (number: number): Promise<void> => {
      // Two people to a client, so that one and the same person also acts from two places.
      for (let turn = number; Date.now() < until; turn += 1) {
        const cookie = cookies[(number + (turn % 3)) % cookies.length]!;
        const run = runs[turn % runs.length]!;
        const booked = await crowd.ask<{ answer: Answered }>(cookie, ENROL, { id: run.id });
        const { id, code } = booked.data.answer;
        if (booked.errors || (code !== undefined && !EXPECTED.includes(code))) odd.push(booked);
        if (id === undefined) continue;
        const left = await crowd.ask<{ answer: Answered }>(cookie, CANCEL, { id });
        const refused = left.data.answer.code;
        if (left.errors || (refused !== undefined && !EXPECTED.includes(refused))) odd.push(left);
        changes += 1;
      }
      // The last booking stays.
      const last = await crowd.ask<{ answer: Answered }>(cookies[number]!, ENROL, {
        id: runs[number % runs.length]!.id,
      });
      if (last.errors) odd.push(last);
    };
    await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number)));
    crowd.leave();
    expect(odd).toEqual([]);
    expect(changes).toBeGreaterThan(CLIENTS);

    await api.minute();
    expect(await faults(runs)).toEqual({ wrongCounters: 0, idleSeats: 0 });
    const { rows } = await api.sql.query(`SELECT 1 FROM enrolment WHERE state = 'WAITLISTED'`);
    expect(rows.length).toBeGreaterThan(0); // somebody waits, so the second count says something
  });

  it('leave every story whole: each step begins where the one before ended', async () => {
    const { rows } = await api.sql.query(
      `SELECT s.id FROM (SELECT v.id, v.from_state, lag(v.to_state) OVER (PARTITION BY v.enrolment_id ORDER BY v.id) AS before FROM enrolment_event v) s
        WHERE s.from_state IS DISTINCT FROM s.before`,
    );
    expect(rows).toEqual([]);
    const ends = await api.sql.query(
      `SELECT e.id FROM enrolment e WHERE e.state <> (SELECT v.to_state FROM enrolment_event v WHERE v.enrolment_id = e.id ORDER BY v.id DESC LIMIT 1)`,
    );
    expect(ends.rows).toEqual([]);
  });

  it('would be found out if they did not (negative control)', async () => {
    await api.sql.query('UPDATE course_run SET capacity = capacity + 2 WHERE id = $1', [runs[0]!.id]);
    await api.sql.query('UPDATE course_run SET seats_taken = seats_taken + 1 WHERE id = $1', [runs[0]!.id]);
    expect(await faults(runs)).toEqual({ wrongCounters: 1, idleSeats: 1 });
  });
});
