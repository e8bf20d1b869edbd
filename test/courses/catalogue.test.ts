import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun, type RunWish } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type Answer, type TestApi } from '../harness/api.ts';

const CATALOGUE = `query ($search: String, $types: [CourseType!], $audience: Audience, $onlyFreeSeats: Boolean) {
  catalogue(search: $search, types: $types, audience: $audience, onlyFreeSeats: $onlyFreeSeats) { total runs { course { title } } } }`;

interface Found {
  readonly catalogue: {
    readonly total: number;
    readonly runs: readonly { readonly course: { readonly title: string } }[];
  };
}

describe('the catalogue', () => {
  let api: TestApi;
  let school: GivenUnit;
  let sander: GivenPerson;
  let ylva: GivenPerson;

  const run = (title: string, wish: RunWish = {}) => givenRun(api.sql, school, { title, ...wish });
  const titles = async (by: GivenPerson | null, filter: Record<string, unknown> = {}): Promise<string[]> => {
    const { data }: Answer<Found> = await api.ask<Found>(by?.id ?? null, CATALOGUE, filter);
    const found = data.catalogue.runs.map(({ course }) => course.title);
    expect(data.catalogue.total).toBe(found.length);
    return found;
  };

  beforeAll(async () => {
    api = await startApi();
    school = await givenUnit(api.sql, 'Rena skole');
    sander = await givenPerson(api.sql, 'Sander', school);
    ylva = await givenPerson(api.sql, 'Ylva');
    await run('Trygghet i små grupper', { startsAt: '2026-12-01T08:00:00Z', type: 'THEME' });
    await run('Mitt valg – barnehage', { startsAt: '2026-12-02T08:00:00Z', type: 'MITT_VALG' });
    await run('Foreldre og barn', { startsAt: '2026-12-03T08:00:00Z', type: 'COSP_GUARDIAN', audience: 'GUARDIAN' });
    await run('Åpen kveld om søvn', { startsAt: '2026-12-04T08:00:00Z', type: 'OTHER', audience: 'BOTH' });
    await run('80 % eller mer', { startsAt: '2026-12-05T08:00:00Z', type: 'OTHER' });
    await run('Regne_stykker', { startsAt: '2026-12-06T08:00:00Z', type: 'OTHER' });
    await run(String.raw`Skrå \ strek`, { startsAt: '2026-12-07T08:00:00Z', type: 'OTHER' });
    const full = await run('Fullt kurs', { startsAt: '2026-12-08T08:00:00Z', capacity: 1 });
    await givenEnrolment(api.sql, full, sander);
    await run('Utkast', { state: 'DRAFT' });
    await run('Avlyst', { state: 'CANCELLED' });
    await run('Ferdig', { state: 'COMPLETED', startsAt: '2026-09-07T08:00:00Z' });
    await run('Startet', { startsAt: '2026-11-23T11:00:00Z' });
  });
  afterAll(() => api.close());

  it('shows what has not started, soonest first, and nothing that is a draft, cancelled or over', async () => {
    expect(await titles(sander)).toEqual([
      'Trygghet i små grupper',
      'Mitt valg – barnehage',
      'Foreldre og barn',
      'Åpen kveld om søvn',
      '80 % eller mer',
      'Regne_stykker',
      String.raw`Skrå \ strek`,
      'Fullt kurs',
    ]);
  });

  it.each([
    ['a Norwegian letter', 'SMÅ', ['Trygghet i små grupper']],
    ['a capital one', 'åpen', ['Åpen kveld om søvn']],
    ['ø, which is no o', 'SØVN', ['Åpen kveld om søvn']],
    ['words in any order', 'grupper  trygg', ['Trygghet i små grupper']],
    ['all words, not some', 'trygghet barnehage', []],
    ['a dash that is in the title', 'valg –', ['Mitt valg – barnehage']],
    ['a per cent sign as itself', '%', ['80 % eller mer']],
    ['an underscore as itself', '_', ['Regne_stykker']],
    ['a backslash as itself', '\\', [String.raw`Skrå \ strek`]],
    ['a quote that would end a string', `' OR true --`, []],
    ['o, which is no ø', 'sovn', []],
  ])('finds %s', async (_case, search, expected) => {
    expect(await titles(sander, { search })).toEqual(expected);
  });

  it('finds everything with an empty search, and takes no more than eight words of a long one', async () => {
    expect(await titles(sander, { search: '   ' })).toHaveLength(8);
    expect(await titles(sander, { search: `${'trygghet '.repeat(8)} finnes-ikke` })).toEqual([
      'Trygghet i små grupper',
    ]);
  });

  it('narrows by type; no type at all is every type', async () => {
    expect(await titles(sander, { types: ['MITT_VALG', 'THEME'] })).toEqual([
      'Trygghet i små grupper',
      'Mitt valg – barnehage',
      'Fullt kurs',
    ]);
    expect(await titles(sander, { types: [] })).toHaveLength(8);
  });

  it('narrows by audience; what is for both is for each', async () => {
    expect(await titles(sander, { audience: 'GUARDIAN' })).toEqual(['Foreldre og barn', 'Åpen kveld om søvn']);
    expect(await titles(sander, { audience: 'EMPLOYEE' })).not.toContain('Foreldre og barn');
    expect(await titles(sander, { audience: 'EMPLOYEE' })).toContain('Åpen kveld om søvn');
  });

  it('leaves out full runs when asked to, and joins the filters', async () => {
    expect(await titles(sander, { onlyFreeSeats: true })).not.toContain('Fullt kurs');
    expect(await titles(sander, { onlyFreeSeats: false })).toContain('Fullt kurs');
    expect(await titles(sander, { types: ['THEME'], onlyFreeSeats: true, search: 'i' })).toEqual([
      'Trygghet i små grupper',
    ]);
  });

  it('shows guardians, and those who are not signed in, only what guardians may join', async () => {
    for (const reader of [null, ylva]) {
      expect(await titles(reader)).toEqual(['Foreldre og barn', 'Åpen kveld om søvn']);
      expect(await titles(reader, { audience: 'EMPLOYEE' })).toEqual(['Åpen kveld om søvn']);
      expect(await titles(reader, { search: 'Trygghet' })).toEqual([]);
    }
  });

  it('hides a single run in the same way as the list does', async () => {
    const staff = await run('Bare ansatte', { startsAt: '2026-12-20T08:00:00Z' });
    const draft = await run('Utkast to', { state: 'DRAFT' });
    const one = async (by: GivenPerson | null, id: string): Promise<unknown> =>
      (
        await api.ask<{ courseRun: unknown }>(by?.id ?? null, 'query ($id: ID!) { courseRun(id: $id) { place } }', {
          id,
        })
      ).data.courseRun;
    expect(await one(sander, staff.id)).toEqual({ place: 'Rena' });
    expect(await one(ylva, staff.id)).toBeNull();
    expect(await one(null, staff.id)).toBeNull();
    expect(await one(sander, draft.id)).toBeNull();
    expect(await one(sander, 'ikke-en-id')).toBeNull();
  });
});
