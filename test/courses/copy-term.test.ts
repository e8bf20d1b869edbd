import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { osloDay, osloTime } from '@kompetanse/domain/calendar';
import { givenRun } from '../given/courses.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { factsOf, type Refused } from './planning.ts';

const TERM = `query ($year: Int!, $season: Season!) { runs: runsOfTerm(year: $year, season: $season) {
  run { id course { title } } firstDay copyId courseRetired sessions { no day publicHoliday schoolHoliday } } }`;
const COPY = `mutation ($runs: [TermCopyInput!]!) { term: copyTerm(runs: $runs) { __typename
  ... on TermCopied { made { runId copyId } skipped { runId copyId } } ... on Refusal { code facts { name value } } } }`;

interface TermRun {
  readonly run: { readonly id: string; readonly course: { readonly title: string } };
  readonly firstDay: string;
  readonly copyId: string | null;
  readonly courseRetired: boolean;
  readonly sessions: readonly {
    readonly no: number;
    readonly day: string;
    readonly publicHoliday: string | null;
    readonly schoolHoliday: string | null;
  }[];
}
interface Copy {
  readonly runId: string;
  readonly copyId: string;
}
interface Copied {
  readonly term: { readonly made: readonly Copy[]; readonly skipped: readonly Copy[] } & Refused;
}

describe('copying a term', () => {
  let api: TestApi;
  let root: GivenUnit;
  let school: GivenUnit;
  let aino: GivenPerson;

  const holding = async (role?: string, unit?: GivenUnit): Promise<GivenPerson> => {
    const person = await givenPerson(api.sql, 'Leder', root);
    if (role && unit) await givenRole(api.sql, person, role, unit);
    return person;
  };
  const term = async (year: number, season: string, by = aino) =>
    (await api.ask<{ runs: TermRun[] }>(by.id, TERM, { year, season })).data.runs;
  const copy = async (wishes: readonly (readonly [string, string])[], by = aino) =>
    (await api.ask<Copied>(by.id, COPY, { runs: wishes.map(([runId, firstDay]) => ({ runId, firstDay })) })).data.term;
  const moments = async (copyId: string | undefined) =>
    (
      await api.sql.query<{ at: Date }>(
        'SELECT starts_at AS at FROM course_session WHERE run_id = $1 ORDER BY starts_at',
        [copyId],
      )
    ).rows.map(({ at }) => `${osloDay(at)} ${osloTime(at)}`);
  const runs = async () => (await api.sql.query('SELECT 1 FROM course_run')).rowCount;

  beforeAll(async () => {
    api = await startApi();
    root = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: root });
    aino = await holding('COURSE_COORDINATOR', school);
  });
  afterAll(() => api.close());

  it('keeps weekday and clock over the nights the clocks change', async () => {
    // Tuesdays at 18:00, the first in summer time, the second in winter time; and the other way in spring.
    const autumn = await givenRun(api.sql, school, { title: 'Høst', startsAt: '2026-10-20T16:00:00Z' });
    await api.sql.query(
      `UPDATE course_session SET starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour' WHERE id = $1`,
      [autumn.sessionIds[1]],
    );
    const spring = await givenRun(api.sql, school, { title: 'Vår', startsAt: '2026-03-24T17:00:00Z' });
    await api.sql.query(
      `UPDATE course_session SET starts_at = starts_at - interval '1 hour', ends_at = ends_at - interval '1 hour' WHERE id = $1`,
      [spring.sessionIds[1]],
    );
    expect((await term(2026, 'AUTUMN')).map(({ run, firstDay }) => [run.id, firstDay])).toEqual([
      [autumn.id, '2027-10-26'],
    ]);
    expect((await term(2026, 'SPRING')).map(({ firstDay }) => firstDay)).toEqual(['2027-03-30']);
    const { made } = await copy([
      [autumn.id, '2027-10-26'],
      [spring.id, '2027-03-23'],
    ]);
    expect(await moments(made[0]?.copyId)).toEqual(['2027-10-26 18:00', '2027-11-02 18:00']);
    expect(await moments(made[1]?.copyId)).toEqual(['2027-03-23 18:00', '2027-03-30 18:00']);
  });

  it('pushes a first day off a public holiday, and marks the others by name', async () => {
    await api.sql.query(
      `INSERT INTO school_holiday (name_nb, name_nn, name_en, from_day, to_day) VALUES ('Planleggingsdag', 'Planleggingsdag', 'Planning day', '2027-05-31', '2027-05-31')`,
    );
    const monday = await givenRun(api.sql, school, { title: 'Mai', startsAt: '2026-05-11T08:00:00Z' });
    const thursday = await givenRun(api.sql, school, { title: 'April', startsAt: '2026-04-23T08:00:00Z' });
    const found = await term(2026, 'SPRING');
    expect(found.find(({ run }) => run.id === monday.id)).toMatchObject({
      firstDay: '2027-05-24',
      sessions: [
        { no: 1, day: '2027-05-24', publicHoliday: null, schoolHoliday: null },
        { no: 2, day: '2027-05-31', publicHoliday: null, schoolHoliday: 'Planleggingsdag' },
      ],
    });
    expect(found.find(({ run }) => run.id === thursday.id)?.sessions).toMatchObject([
      { day: '2027-04-29', publicHoliday: null },
      { day: '2027-05-06', publicHoliday: 'ASCENSION' },
    ]);
  });

  it('makes drafts once, however often it is sent', async () => {
    const run = await givenRun(api.sql, school, { title: 'Én gang', startsAt: '2026-09-01T08:00:00Z' });
    const wish = [[run.id, '2027-09-07']] as const;
    const answers = await Promise.all([copy(wish), copy([...wish, ...wish])]);
    const made = answers.flatMap((answer) => answer.made);
    expect(made).toHaveLength(1);
    const before = await runs();
    expect(await copy(wish)).toMatchObject({ made: [], skipped: made });
    expect(await runs()).toBe(before);
    expect((await term(2026, 'AUTUMN')).find((one) => one.run.id === run.id)?.copyId).toBe(made[0]?.copyId);
    const state = await api.sql.query(
      'SELECT r.state, r.copied_from, e.action FROM course_run r JOIN audit_entry e ON e.object_id = r.id WHERE r.id = $1',
      [made[0]?.copyId],
    );
    expect(state.rows).toEqual([{ state: 'DRAFT', copied_from: run.id, action: 'RUN_COPIED' }]);
    // Negative controls: another day is another run, and a copy that was cancelled is none.
    expect((await copy([[run.id, '2027-09-14']])).made).toHaveLength(1);
    await api.sql.query(`UPDATE course_run SET state = 'CANCELLED', cancel_reason = 'Feil' WHERE copied_from = $1`, [
      run.id,
    ]);
    expect((await copy(wish)).made).toHaveLength(1);
  });

  it('stops whole at one that can not be copied, and names it', async () => {
    const good = await givenRun(api.sql, school, { startsAt: '2026-09-02T08:00:00Z' });
    const bad = await givenRun(api.sql, school, { startsAt: '2026-09-03T08:00:00Z' });
    const before = await runs();
    const past = await copy([
      [good.id, '2027-09-08'],
      [bad.id, '2026-09-10'],
    ]);
    expect([past.code, factsOf(past)['runId']]).toEqual(['RUN_IN_PAST', bad.id]);
    await api.sql.query('UPDATE course SET retired_at = now() WHERE id = $1', [bad.courseId]);
    const retired = await copy([
      [good.id, '2027-09-08'],
      [bad.id, '2027-09-09'],
    ]);
    expect([retired.code, factsOf(retired)['runId']]).toEqual(['COURSE_RETIRED', bad.id]);
    expect((await term(2026, 'AUTUMN')).find(({ run }) => run.id === bad.id)?.courseRetired).toBe(true);
    const many = Array.from({ length: 201 }, () => [good.id, '2027-09-08'] as const);
    expect((await copy(many)).code).toBe('NUMBER_OUT_OF_RANGE');
    expect((await copy([['no-id', '2027-09-08']])).code).toBe('NOT_FOUND');
    expect(await runs()).toBe(before);
    expect((await copy([[good.id, '2027-09-08']])).made).toHaveLength(1); // negative control: alone it goes through
  });

  it.each(['COURSE_COORDINATOR', 'SECTOR_LEADER', 'UNIT_LEADER'])('is for a %s of the subtree only', async (role) => {
    const mine = await givenRun(api.sql, school, { startsAt: '2025-09-02T08:00:00Z' });
    const home = await givenUnit(api.sql, 'Barnehagen', { parent: root, kind: 'KINDERGARTEN' });
    const other = await givenRun(api.sql, home, { startsAt: '2025-09-02T08:00:00Z' });
    const by = await holding(role, school);
    const seen = (await term(2025, 'AUTUMN', by)).map(({ run }) => run.id);
    expect([seen.includes(mine.id), seen.includes(other.id)]).toEqual([true, false]);
    const before = await runs();
    const refused = await copy(
      [
        [mine.id, '2027-09-07'],
        [other.id, '2027-09-07'],
      ],
      by,
    );
    expect([refused.code, factsOf(refused)['runId']]).toEqual(['NOT_FOUND', other.id]);
    expect(await runs()).toBe(before);
    expect((await copy([[mine.id, '2027-09-07']], by)).made).toHaveLength(1);
  });

  it.each([undefined, 'SYSTEM_ADMIN', 'COURSE_LEADER'])('is as absent for an employee with role %s', async (role) => {
    const by = await holding(role, root);
    for (const [query, variables] of [
      [TERM, { year: 2026, season: 'AUTUMN' }],
      [COPY, { runs: [] }],
    ] as const)
      expect((await api.ask<null>(by.id, query, variables)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('has no runs in a year that nobody means', async () => {
    for (const year of [-5, 1999, 2099]) expect(await term(year, 'AUTUMN')).toEqual([]);
  });
});
