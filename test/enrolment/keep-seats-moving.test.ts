import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { bookingThrough, placeOf, seatsOf, type Booking } from './booking.ts';

describe('the look of each minute', () => {
  let api: TestApi;
  let booking: Booking;
  let school: GivenUnit;
  let people: GivenPerson[];

  /** A run with free seats although people wait, as after its capacity was raised behind everyone's back. */
  const idle = async (seats: number, wish = {}): Promise<GivenRun> => {
    const run = await givenRun(api.sql, school, { capacity: 1, ...wish });
    for (const [index, person] of people.entries())
      await givenEnrolment(api.sql, run, person, { state: index === 0 ? 'ENROLLED' : 'WAITLISTED' });
    await api.sql.query('UPDATE course_run SET capacity = $2 WHERE id = $1', [run.id, 1 + seats]);
    return run;
  };
  const states = (run: GivenRun): Promise<string[]> =>
    Promise.all(people.map(async (person) => (await placeOf(api, run.id, person)).state));

  beforeAll(async () => {
    api = await startApi();
    booking = bookingThrough(api);
    school = await givenUnit(api.sql, 'Rena skole');
    people = [];
    for (const name of ['Sander', 'Leila', 'Samira', 'Liv']) people.push(await givenPerson(api.sql, name, school));
  });
  afterAll(() => api.close());

  it('gives every seat that stands free beside the queue, in the order of the queue', async () => {
    const run = await idle(2);
    await api.minute();
    expect(await states(run)).toEqual(['ENROLLED', 'ENROLLED', 'ENROLLED', 'WAITLISTED']);
    expect(await seatsOf(api, run.id)).toEqual({ counted: 3, rows: 3 });
    await api.minute();
    expect(await seatsOf(api, run.id)).toEqual({ counted: 3, rows: 3 });
  });

  it('comes before whoever books now: a free seat is not for the one who asks while others wait', async () => {
    const run = await idle(1);
    const newcomer = await givenPerson(api.sql, 'Ny', school);
    expect(await booking.enrol(newcomer, run.id)).toMatchObject({ state: 'WAITLISTED', queuePlace: 4 });
    await api.minute();
    expect(await states(run)).toEqual(['ENROLLED', 'ENROLLED', 'WAITLISTED', 'WAITLISTED']);
    expect((await placeOf(api, run.id, newcomer)).state).toBe('WAITLISTED');
  });

  it('lets who has priority go first', async () => {
    const run = await idle(1);
    await api.sql.query('UPDATE enrolment SET priority = 1 WHERE run_id = $1 AND person_id = $2', [
      run.id,
      people[3]!.id,
    ]);
    await api.minute();
    expect(await states(run)).toEqual(['ENROLLED', 'WAITLISTED', 'WAITLISTED', 'ENROLLED']);
  });

  it.each([
    ['is cancelled', { state: 'CANCELLED' }],
    ['is a draft', { state: 'DRAFT' }],
  ])('gives nothing in a run that %s', async (_case, wish) => {
    const run = await idle(2, wish);
    await api.minute();
    expect(await states(run)).toEqual(['ENROLLED', 'WAITLISTED', 'WAITLISTED', 'WAITLISTED']);
  });

  it.each([
    ['has started', 'IN_PROGRESS'],
    ['has started, though nobody has said so', 'PUBLISHED'],
  ])('gives nothing in a run that %s, and tells who waited that it came to nothing', async (_case, state) => {
    const run = await idle(2, { startsAt: '2026-11-23T10:59:00Z', state });
    await api.minute();
    expect(await states(run)).toEqual(['ENROLLED', 'LAPSED', 'LAPSED', 'LAPSED']);
  });

  it('gives a seat once when two workers look at the same time', async () => {
    const run = await idle(1);
    await Promise.all([api.minute(), api.minute(), api.minute()]);
    expect(await states(run)).toEqual(['ENROLLED', 'ENROLLED', 'WAITLISTED', 'WAITLISTED']);
    const { rows } = await api.sql.query(
      `SELECT 1 FROM enrolment_event v JOIN enrolment e ON e.id = v.enrolment_id WHERE e.run_id = $1 AND v.cause = 'PROMOTED'`,
      [run.id],
    );
    expect(rows).toHaveLength(1);
  });
});
