import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { NOON, startApi, type TestApi } from '../harness/api.ts';

const COVERAGE = '{ mittValgCoverage { unit { id } staff covered planned } }';

interface Coverage {
  readonly mittValgCoverage: readonly { unit: { id: string }; staff: number; covered: number; planned: number }[];
}

interface Job {
  readonly person_id: string;
  readonly unit_id: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
}

interface Place {
  readonly person_id: string;
  readonly state: string;
  readonly type: string;
  readonly run_state: string;
  readonly ends_at: Date;
}

const TODAY = '2026-11-23';

/** The same numbers in every run of the test: Park and Miller's generator. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

describe('Mitt valg coverage against a plain recount', () => {
  let api: TestApi;
  let sector: GivenPerson;
  const units: GivenUnit[] = [];

  /** People with one or two jobs, some ended, some not begun, and up to four enrolments each. */
  const populate = async (): Promise<void> => {
    const roll = dice(20_261_123);
    const states = [
      'ENROLLED',
      'OFFERED',
      'WAITLISTED',
      'COMPLETED',
      'COMPLETED',
      'NOT_COMPLETED',
      'NO_SHOW',
      'CANCELLED',
    ];
    const runs: GivenRun[] = [];
    for (const type of ['MITT_VALG', 'MITT_VALG', 'MITT_VALG', 'THEME']) {
      for (const [state, startsAt] of [
        ['COMPLETED', '2026-03-02T08:00:00Z'],
        ['IN_PROGRESS', '2026-11-16T08:00:00Z'],
        ['PUBLISHED', '2027-01-11T08:00:00Z'],
        ['CANCELLED', '2027-01-11T08:00:00Z'],
      ] as const)
        runs.push(await givenRun(api.sql, units[0]!, { type, state, startsAt, capacity: 1_000 }));
    }
    for (let n = 0; n < 120; n += 1) {
      const person = await givenPerson(api.sql, `P${n}`, units[roll(units.length)]);
      if (roll(5) === 0)
        await api.sql.query(`UPDATE employment SET valid_to = $2 WHERE person_id = $1`, [
          person.id,
          ['2026-11-22', TODAY][roll(2)],
        ]);
      if (roll(4) === 0)
        await api.sql.query(
          `INSERT INTO employment (person_id, unit_id, profile_code, title, percent, valid_from, source, created_at, updated_at)
           VALUES ($1, $2, 'LAERER', 'Lærer', 30, $3, 'MANUAL', now(), now())`,
          [person.id, units[roll(units.length)]!.id, [TODAY, '2026-11-24'][roll(2)]],
        );
      const first = roll(runs.length);
      for (let i = 0; i < roll(5); i += 1)
        await givenEnrolment(api.sql, runs[(first + i) % runs.length]!, person, {
          state: states[roll(states.length)]!,
        });
    }
  };

  beforeAll(async () => {
    api = await startApi();
    const root = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    for (const kind of ['SCHOOL', 'SCHOOL', 'KINDERGARTEN', 'KINDERGARTEN', 'SFO', 'CULTURE'])
      units.push(await givenUnit(api.sql, kind, { parent: root, kind }));
    sector = await givenPerson(api.sql, 'Vilja', root);
    await givenRole(api.sql, sector, 'SECTOR_LEADER', root);
    await populate();
  });
  afterAll(() => api.close());

  it('gives what one gets by going through the lists by hand', async () => {
    const jobs = (
      await api.sql.query<Job>('SELECT person_id, unit_id, valid_from::text, valid_to::text FROM employment')
    ).rows.filter((job) => job.valid_from <= TODAY && (job.valid_to === null || job.valid_to >= TODAY));
    const places = (
      await api.sql.query<Place>(
        `SELECT e.person_id, e.state, c.type, r.state AS run_state, r.ends_at FROM enrolment e JOIN course_run r ON r.id = e.run_id JOIN course c ON c.id = r.course_id`,
      )
    ).rows.filter((place) => place.type === 'MITT_VALG');
    const covered = new Set(places.filter((p) => p.state === 'COMPLETED').map((p) => p.person_id));
    const live = ['PUBLISHED', 'CONFIRMED', 'IN_PROGRESS'];
    const seat = ['ENROLLED', 'OFFERED', 'NOT_COMPLETED', 'NO_SHOW'];
    const planned = new Set(
      places
        .filter((p) => seat.includes(p.state) && live.includes(p.run_state) && p.ends_at > new Date(NOON))
        .map((p) => p.person_id)
        .filter((id) => !covered.has(id)),
    );
    const byHand = units.slice(0, 5).map(({ id }) => {
      const staff = [...new Set(jobs.filter((job) => job.unit_id === id).map((job) => job.person_id))];
      const of = (group: ReadonlySet<string>): number => staff.filter((person) => group.has(person)).length;
      return { unit: { id }, staff: staff.length, covered: of(covered), planned: of(planned) };
    });
    const answer = (await api.ask<Coverage>(sector.id, COVERAGE)).data.mittValgCoverage;
    const byId = (a: { unit: { id: string } }, b: { unit: { id: string } }) => a.unit.id.localeCompare(b.unit.id);
    expect([...answer].sort(byId)).toEqual(byHand.sort(byId));
    // The people are such that every number says something.
    expect(byHand.every((row) => row.staff > row.covered + row.planned && row.covered > 0 && row.planned > 0)).toBe(
      true,
    );
  });
});
