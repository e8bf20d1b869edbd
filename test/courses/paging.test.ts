import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenManyPeople } from '../given/many-people.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { statementsOf } from '../harness/statements.ts';

const RUNS = 57;
const PAGE = `query ($first: PageSize, $after: String, $free: Boolean) { page: catalogue(first: $first, after: $after, onlyFreeSeats: $free) {
  total endCursor runs { id } } }`;
const MANAGED =
  'query ($first: PageSize, $after: String) { page: managedRuns(first: $first, after: $after) { total endCursor runs { id } } }';
const WHOLE = `{ catalogue(first: 50) { total endCursor runs { id place capacity seatsLeft waitingCount startsAt state
  course { title text type durationMinutes learningGoals completionRule { minPercent noAbsence } }
  hostUnit { name staffCount } sessions { no title startsAt endsAt place } leaders { name }
  myEnrolment { state queuePlace } bookingChoice { action refusal { sentence } } } } }`;

interface Page {
  readonly page: {
    readonly total: number;
    readonly endCursor: string | null;
    readonly runs: readonly { id: string }[];
  };
}

describe('a long catalogue', () => {
  let api: TestApi;
  let school: GivenUnit;
  let sander: GivenPerson;
  let aino: GivenPerson;
  const inOrder: string[] = [];

  /** All pages after each other; between is done after each page. */
  const walk = async (query: string, variables: Record<string, unknown>, between = () => Promise.resolve()) => {
    const found: string[] = [];
    const sizes: number[] = [];
    let after: string | null = null;
    do {
      const { data } = (await api.ask<Page>(aino.id, query, { ...variables, after })) as { data: Page };
      found.push(...data.page.runs.map(({ id }) => id));
      sizes.push(data.page.runs.length);
      after = data.page.endCursor;
      await between();
    } while (after !== null && sizes.length < 100);
    return { found, sizes };
  };

  beforeAll(async () => {
    api = await startApi();
    school = await givenUnit(api.sql, 'Rena skole');
    sander = await givenPerson(api.sql, 'Sander', school);
    aino = await givenPerson(api.sql, 'Aino', school);
    await givenRole(api.sql, aino, 'COURSE_COORDINATOR', school);
    for (let n = 0; n < RUNS; n += 1) {
      // Five at a time start at the same moment.
      const startsAt = new Date(Date.parse('2026-12-01T08:00:00Z') + Math.floor(n / 5) * 86_400_000).toISOString();
      const run = await givenRun(api.sql, school, { startsAt, capacity: 3, title: `Kurs nummer ${n}` });
      await api.sql.query('INSERT INTO run_leader (run_id, person_id) VALUES ($1, $2)', [run.id, aino.id]);
    }
    const { rows } = await api.sql.query<{ id: string }>('SELECT id FROM course_run ORDER BY starts_at, id');
    inOrder.push(...rows.map(({ id }) => id));
  });
  afterAll(() => api.close());

  it.each([
    [1, 57],
    [10, 6],
    [56, 2],
    [57, 1],
    [100, 1],
  ])('in pages of %i has every run once, in order', async (first, pages) => {
    const { found, sizes } = await walk(PAGE, { first });
    expect(found).toEqual(inOrder);
    expect(sizes).toHaveLength(pages);
  });

  it('gives a coordinator the runs backwards, also without a gap', async () => {
    expect((await walk(MANAGED, { first: 10 })).found).toEqual([...inOrder].reverse());
  });

  it('has no gap when the run at the end of a page fills up or is cancelled meanwhile', async () => {
    const people = await givenManyPeople(api.sql, school, 3);
    const [tenth, twentieth] = [inOrder[9]!, inOrder[19]!];
    const changes = [
      async () => {
        for (const person of people) await givenEnrolment(api.sql, { id: tenth, courseId: '', sessionIds: [] }, person);
      },
      async () => {
        await api.sql.query(`UPDATE course_run SET state = 'CANCELLED' WHERE id = $1`, [twentieth]);
      },
    ];
    const { found } = await walk(PAGE, { first: 10, free: true }, () => changes.shift()?.() ?? Promise.resolve());
    expect(found).toEqual(inOrder);
    await api.sql.query(`UPDATE course_run SET state = 'PUBLISHED' WHERE id = $1`, [twentieth]);
  });

  it.each([0, -1, 101, 2_147_483_647, 1.5])('does not give %d at a time', async (first) => {
    const answer = await api.ask<null>(sander.id, PAGE, { first });
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('gives an empty page after a cursor that is none', async () => {
    for (const after of ['tull', crypto.randomUUID(), "' OR true --"]) {
      const { data } = await api.ask<Page>(sander.id, PAGE, { first: 10, after });
      expect(data.page.runs).toEqual([]);
    }
  });

  it('takes at most 9 statements for 50 runs with all that a card shows, as many as for one', async () => {
    await api.cookie(sander.id);
    let shown = 0;
    const fifty = await statementsOf(async () => {
      const { data } = await api.ask<{ catalogue: { runs: unknown[] } }>(sander.id, WHOLE);
      shown = data.catalogue.runs.length;
    });
    expect(shown).toBe(50);
    const one = await statementsOf(() => api.ask(sander.id, WHOLE.replace('first: 50', 'first: 1')));
    expect(fifty.length).toBe(one.length);
    expect(fifty.length).toBeLessThanOrEqual(9);
    const plain = '{ catalogue(first: 50) { runs { id course { title } hostUnit { name } sessions { startsAt } } } }';
    const usual = await statementsOf(() => api.ask(sander.id, plain));
    expect(usual.length).toBeLessThanOrEqual(3);
    // Negative control: asking for the runs one by one is noticed.
    const oneByOne = await statementsOf(async () => {
      for (const id of inOrder.slice(0, 10))
        await api.ask(sander.id, 'query ($id: ID!) { courseRun(id: $id) { course { title } sessions { startsAt } } }', {
          id,
        });
    });
    expect(oneByOne.length).toBeGreaterThan(10);
  });
});
