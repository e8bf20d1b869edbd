import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun } from '../given/courses.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const PLAN = `query ($input: SeriesInput!) { plan: planSeries(input: $input) { __typename
  ... on SeriesPlan { days { day from to kept publicHoliday schoolHoliday { name } clashes { kind name courseTitle } } }
  ... on Refusal { code facts { name value } } } }`;
const ADD = `mutation ($input: SchoolHolidayInput!) { holiday: addSchoolHoliday(input: $input) { __typename
  ... on SchoolHoliday { id name fromDay toDay } ... on Refusal { code } } }`;
const REMOVE = `mutation ($id: ID!) { holiday: removeSchoolHoliday(holidayId: $id) { __typename ... on SchoolHoliday { id } ... on Refusal { code } } }`;

interface Day {
  readonly day: string;
  readonly kept: boolean;
  readonly publicHoliday: string | null;
  readonly schoolHoliday: { readonly name: string } | null;
  readonly clashes: readonly { readonly kind: string; readonly name: string; readonly courseTitle: string }[];
}
interface Planned {
  readonly plan: { readonly days: readonly Day[]; readonly code?: string };
}
interface Kept {
  readonly holiday: { readonly id: string; readonly name: string; readonly code?: string };
}

describe('a series of sessions', () => {
  let api: TestApi;
  let school: GivenUnit;
  let aino: GivenPerson;

  const wish = (change: Record<string, unknown> = {}) => ({
    firstDay: '2027-02-15',
    from: '18:00',
    minutes: 90,
    count: 3,
    everyWeeks: 1,
    skipPublicHolidays: true,
    skippedHolidayIds: [],
    keep: [],
    skip: [],
    place: 'Osen',
    leaderIds: [],
    ...change,
  });
  const plan = async (change: Record<string, unknown> = {}) =>
    (await api.ask<Planned>(aino.id, PLAN, { input: wish(change) })).data.plan;
  const holiday = (change: Record<string, unknown> = {}) => ({
    nameNb: 'Vinterferie',
    nameNn: 'Vinterferie',
    nameEn: 'Winter holiday',
    fromDay: '2027-02-22',
    toDay: '2027-02-26',
    ...change,
  });
  const add = async (change: Record<string, unknown> = {}) =>
    (await api.ask<Kept>(aino.id, ADD, { input: holiday(change) })).data.holiday;

  beforeAll(async () => {
    api = await startApi();
    school = await givenUnit(api.sql, 'Rena skole');
    aino = await givenPerson(api.sql, 'Aino', school);
    await givenRole(api.sql, aino, 'COURSE_COORDINATOR', school);
  });
  afterAll(() => api.close());

  it('shows school holidays and public holidays, and leaves out those chosen', async () => {
    const winter = await add();
    expect(winter.name).toBe('Vinterferie');
    expect((await plan()).days.map(({ day, schoolHoliday }) => [day, schoolHoliday?.name])).toEqual([
      ['2027-02-15', undefined],
      ['2027-02-22', 'Vinterferie'],
      ['2027-03-01', undefined],
    ]);
    const skipped = (await plan({ skippedHolidayIds: [winter.id] })).days;
    expect(skipped.map(({ day, kept }) => [day, kept])).toEqual([
      ['2027-02-15', true],
      ['2027-02-22', false],
      ['2027-03-01', true],
      ['2027-03-08', true],
    ]);
    const easter = (await plan({ firstDay: '2027-03-29', count: 1 })).days;
    expect(easter.map(({ publicHoliday, kept }) => [publicHoliday, kept])).toEqual([
      ['EASTER_MONDAY', false],
      [null, true],
    ]);
  });

  it('shows who else has the place or the leader then', async () => {
    const marius = await givenPerson(api.sql, 'Marius', school);
    const other = await givenRun(api.sql, school, {
      title: 'Klassemiljø',
      startsAt: '2027-02-15T18:00:00Z',
      sessions: 1,
    });
    await api.sql.query('INSERT INTO run_leader (run_id, person_id) VALUES ($1, $2)', [other.id, marius.id]);
    const input = { place: ' rena ', leaderIds: [marius.id] };
    const [first, ...rest] = (await plan(input)).days;
    expect(first?.clashes).toEqual([
      { kind: 'PLACE', name: 'Rena', courseTitle: 'Klassemiljø' },
      { kind: 'LEADER', name: 'Marius Testmoen', courseTitle: 'Klassemiljø' },
    ]);
    expect(rest.flatMap(({ clashes }) => clashes)).toEqual([]);
    expect((await plan({ ...input, exceptRunId: other.id })).days[0]?.clashes).toEqual([]);
    expect((await plan({ ...input, from: '17:00', minutes: 60 })).days[0]?.clashes).toEqual([]); // negative control: it ends when the other begins
  });

  it('is refused when it can not be', async () => {
    for (const [change, code] of [
      [{ count: 61 }, 'NUMBER_OUT_OF_RANGE'],
      [{ from: '24:00' }, 'TIME_WRONG'],
      [{ from: '23:30' }, 'SESSION_ENDS_FIRST'],
    ] as const)
      expect((await plan(change)).code).toBe(code);
  });

  it('has school holidays that are kept once, and can be taken off the list', async () => {
    expect((await add()).code).toBe('HOLIDAY_EXISTS');
    expect((await add({ toDay: '2027-02-21' })).code).toBe('DAYS_WRONG');
    expect((await add({ nameEn: ' ' })).code).toBe('TEXT_TOO_SHORT');
    expect((await add({ nameNb: 'x'.repeat(81) })).code).toBe('TEXT_TOO_LONG');
    const autumn = await add({ fromDay: '2027-10-04', toDay: '2027-10-08' });
    const remove = async () => (await api.ask<Kept>(aino.id, REMOVE, { id: autumn.id })).data.holiday;
    expect((await remove()).id).toBe(autumn.id);
    expect((await remove()).code).toBe('NOT_FOUND');
  });
});
