import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const LIST = `query ($from: LocalDate, $to: LocalDate, $unit: ID, $onlyForMe: Boolean, $onlyFreeSeats: Boolean, $types: [CourseType!], $search: String) {
  catalogue(from: $from, to: $to, unit: $unit, onlyForMe: $onlyForMe, onlyFreeSeats: $onlyFreeSeats, types: $types, search: $search) {
    total runs { course { title } } } catalogueHosts { name } }`;
const DAYS = `query ($from: LocalDate!, $to: LocalDate!, $unit: ID) { catalogueDays(from: $from, to: $to, unit: $unit) {
  day total meetings { session { startsAt } run { course { title } } } } }`;

interface List {
  readonly catalogue: { readonly runs: readonly { readonly course: { readonly title: string } }[] };
  readonly catalogueHosts: readonly { readonly name: string }[];
}
interface Days {
  readonly catalogueDays: readonly {
    readonly day: string;
    readonly total: number;
    readonly meetings: readonly {
      readonly session: { startsAt: string };
      readonly run: { course: { title: string } };
    }[];
  }[];
}

describe('narrowing the catalogue', () => {
  let api: TestApi;
  let sector: GivenUnit;
  let school: GivenUnit;
  let home: GivenUnit;
  let sander: GivenPerson;
  let teaching: GivenRun;
  let hidden: GivenRun;

  const list = async (by: GivenPerson | null, filter: Record<string, unknown>): Promise<string[]> =>
    (await api.ask<List>(by?.id ?? null, LIST, filter)).data.catalogue.runs.map(({ course }) => course.title);
  const days = async (by: GivenPerson | null, filter: Record<string, unknown>) =>
    (await api.ask<Days>(by?.id ?? null, DAYS, filter)).data.catalogueDays;

  beforeAll(async () => {
    api = await startApi();
    sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    home = await givenUnit(api.sql, 'Barnehagen', { parent: sector, kind: 'KINDERGARTEN' });
    sander = await givenPerson(api.sql, 'Sander', school);
    teaching = await givenRun(api.sql, school, {
      title: 'Undervisning',
      startsAt: '2026-12-01T08:00:00Z',
      sessions: 3,
    });
    await givenRun(api.sql, home, { title: 'Lek', startsAt: '2026-12-31T22:30:00Z', sessions: 1, type: 'MITT_VALG' });
    await givenRun(api.sql, home, { title: 'Nattkurs', startsAt: '2026-12-31T23:30:00Z', sessions: 1 });
    await givenRun(api.sql, sector, { title: 'Foresatte', startsAt: '2027-02-01T08:00:00Z', audience: 'GUARDIAN' });
    hidden = await givenRun(api.sql, school, { title: 'Ulistet', startsAt: '2026-12-02T08:00:00Z' });
    await api.sql.query('UPDATE course_run SET listed = false WHERE id = $1', [hidden.id]);
  });
  afterAll(() => api.close());

  it('by days: a run is there when it meets on one of them, by Norway’s calendar', async () => {
    expect(await list(sander, { from: '2026-12-01', to: '2026-12-01' })).toEqual(['Undervisning']);
    expect(await list(sander, { from: '2026-12-15', to: '2026-12-15' })).toEqual(['Undervisning']);
    expect(await list(sander, { from: '2026-12-02', to: '2026-12-07' })).toEqual([]);
    expect(await list(sander, { from: '2026-12-31', to: '2026-12-31' })).toEqual(['Lek']);
    expect(await list(sander, { from: '2027-01-01' })).toEqual(['Nattkurs', 'Foresatte']);
    expect(await list(sander, { to: '2026-12-14' })).toEqual(['Undervisning']);
    expect(await list(sander, { from: '2027-01-01', to: '2026-12-01' })).toEqual([]);
  });

  it('by host, also the units below it', async () => {
    expect(await list(sander, { unit: home.id })).toEqual(['Lek', 'Nattkurs']);
    expect(await list(sander, { unit: sector.id })).toEqual(['Undervisning', 'Lek', 'Nattkurs', 'Foresatte']);
    expect(await list(sander, { unit: 'tull' })).toEqual([]);
    expect(
      await list(sander, {
        unit: home.id,
        types: ['MITT_VALG'],
        from: '2026-12-31',
        onlyFreeSeats: true,
        search: 'le',
      }),
    ).toEqual(['Lek']);
    const hosts = async (by: GivenPerson | null) =>
      (await api.ask<List>(by?.id ?? null, LIST)).data.catalogueHosts.map(({ name }) => name);
    expect(await hosts(sander)).toEqual(['Oppvekst', 'Barnehagen', 'Rena skole']);
    expect(await hosts(null)).toEqual(['Oppvekst']);
  });

  it('never shows what is not listed; its address does', async () => {
    expect(await list(sander, { search: 'Ulistet' })).toEqual([]);
    expect((await days(sander, { from: '2026-12-02', to: '2026-12-02' })).flatMap(({ meetings }) => meetings)).toEqual(
      [],
    );
    const { data } = await api.ask<{ courseRun: object }>(
      sander.id,
      'query ($id: ID!) { courseRun(id: $id) { place } }',
      { id: hidden.id },
    );
    expect(data.courseRun).toEqual({ place: 'Rena' });
  });

  it('as a calendar has each session on its day, and at most six weeks', async () => {
    expect(
      (await days(sander, { from: '2026-12-01', to: '2026-12-31' })).map(({ day, total }) => [day, total]),
    ).toEqual([
      ['2026-12-01', 1],
      ['2026-12-08', 1],
      ['2026-12-15', 1],
      ['2026-12-31', 1],
    ]);
    expect((await days(sander, { from: '2026-12-31', to: '2030-12-31' })).map(({ day }) => day)).toEqual([
      '2026-12-31',
      '2027-01-01',
      '2027-02-01',
      '2027-02-08',
    ]);
    expect(await days(null, { from: '2026-12-01', to: '2026-12-31' })).toEqual([]);
    for (let n = 0; n < 6; n += 1)
      await givenRun(api.sql, home, { title: `Samme dag ${n}`, startsAt: `2027-03-01T0${n + 1}:00:00Z`, sessions: 1 });
    const [crowded] = await days(sander, { from: '2027-03-01', to: '2027-03-01', unit: home.id });
    expect(crowded?.total).toBe(6);
    expect(crowded?.meetings.map(({ run }) => run.course.title)).toEqual([0, 1, 2, 3].map((n) => `Samme dag ${n}`));
  });

  it('shows whom a run is only for, in the reader’s language', async () => {
    const run = await givenRun(api.sql, school, { title: 'Bare noen', startsAt: '2027-04-01T08:00:00Z' });
    await api.sql.query('INSERT INTO run_for_unit (run_id, unit_id) VALUES ($1, $2)', [run.id, home.id]);
    await api.sql.query(`INSERT INTO run_for_profile (run_id, profile_code) VALUES ($1, 'BARNEHAGELAERER')`, [run.id]);
    const query =
      '{ catalogue(from: "2027-04-01") { runs { restrictedUnits { name } restrictedProfiles { name } bookingChoice { action refusal { sentence } } } } }';
    const { data } = await api.ask<{ catalogue: { runs: { bookingChoice: { refusal: object | null } }[] } }>(
      sander.id,
      query,
    );
    expect(data.catalogue.runs).toMatchObject([
      {
        restrictedUnits: [{ name: 'Barnehagen' }],
        restrictedProfiles: [{ name: 'Barnehagelærer' }],
        bookingChoice: { action: 'NONE' },
      },
    ]);
    expect(data.catalogue.runs[0]?.bookingChoice.refusal).not.toBeNull();
  });

  describe('to what is for me', () => {
    let liv: GivenPerson;
    const mine = (by: GivenPerson): Promise<string[]> => list(by, { onlyForMe: true, to: '2026-12-31' });
    const measure = async (ref: string, responsible: string): Promise<void> => {
      await api.sql.query(
        `WITH p AS (INSERT INTO plan (key, title, organisation, adopted_by, published, period_start, period_end, purpose, strategies, created_at, updated_at)
           VALUES ($1, 'Plan', 'Åmot', 'Rådet', '2021-01-01', '2021-01-01', '2024-12-31', '', '[]', now(), now()) RETURNING id)
         INSERT INTO measure (plan_id, ref, numbered, sort_key, title, period_text, responsible, platform, created_at, updated_at)
         SELECT id, $1, true, 1, 'Et tiltak', '', $2, 'MANAGED', now(), now() FROM p`,
        [ref, JSON.stringify([responsible])],
      );
    };

    beforeAll(async () => {
      liv = await givenPerson(api.sql, 'Liv', home);
      await api.sql.query(`UPDATE employment SET profile_code = 'BARNEHAGELAERER' WHERE person_id = $1`, [liv.id]);
    });

    it('needs a measure of the plan that covers where I work, or my position named', async () => {
      expect(await mine(sander)).toEqual([]);
      await measure('1', 'Rektor');
      expect(await mine(sander)).toEqual(['Undervisning', 'Lek']);
      expect(await mine(liv)).toEqual([]);
      await api.sql.query(`INSERT INTO course_meant_for (course_id, profile_code) VALUES ($1, 'BARNEHAGELAERER')`, [
        teaching.courseId,
      ]);
      expect(await mine(sander)).toEqual(['Lek']);
      expect(await mine(liv)).toEqual(['Undervisning']);
    });

    it('leaves out runs that are restricted away from me', async () => {
      await api.sql.query('INSERT INTO run_for_unit (run_id, unit_id) VALUES ($1, $2)', [teaching.id, school.id]);
      expect(await mine(liv)).toEqual([]);
      await api.sql.query('INSERT INTO run_for_unit (run_id, unit_id) VALUES ($1, $2)', [teaching.id, sector.id]);
      expect(await mine(liv)).toEqual(['Undervisning']);
      await api.sql.query(`INSERT INTO run_for_profile (run_id, profile_code) VALUES ($1, 'LAERER')`, [teaching.id]);
      expect(await mine(liv)).toEqual([]);
      await api.sql.query('DELETE FROM run_for_profile');
    });

    it('leaves out what I have completed, and is nothing without sign-in', async () => {
      const before = await givenRun(api.sql, home, {
        title: 'Før',
        state: 'COMPLETED',
        startsAt: '2026-09-07T08:00:00Z',
      });
      await api.sql.query('UPDATE course_run SET course_id = $2 WHERE id = $1', [before.id, teaching.courseId]);
      await givenEnrolment(api.sql, before, liv, { state: 'NOT_COMPLETED' });
      expect(await mine(liv)).toEqual(['Undervisning']);
      await api.sql.query(`UPDATE enrolment SET state = 'COMPLETED' WHERE person_id = $1`, [liv.id]);
      expect(await mine(liv)).toEqual([]);
      expect(await list(null, { onlyForMe: true })).toEqual([]);
    });
  });
});
