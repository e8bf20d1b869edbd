import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRound, type GivenRound } from '../given/further-education.ts';
import { type GivenPerson } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { report } from './ask.ts';
import { askFigures, figures, valuesOf } from './figures.ts';
import { givenSector, givenStaff, studiesOf } from './sector.ts';

describe('the numbers of further education', () => {
  let api: TestApi;
  let round: GivenRound;

  beforeAll(async () => {
    api = await startApi();
    round = await givenRound(api.sql);
  });
  afterAll(() => api.close());

  const { begin, then } = studiesOf(() => ({ api, round }));

  it('follow a study from start to end, and a deferred and resumed one counts once', async () => {
    const { vilja, rena } = await givenSector(api);
    const [one, two, three] = (await givenStaff(api, rena, 3)) as [GivenPerson, GivenPerson, GivenPerson];
    const paused = await begin(one, rena, '2023-09-01');
    await then(paused, 'DEFERRED', '2024-02-01');
    await then(paused, 'STARTED', '2024-09-01');
    await then(paused, 'COMPLETED', '2026-06-15');
    await then(await begin(two, rena, '2023-09-01'), 'DROPPED_OUT', '2025-01-15');
    await begin(three, rena, '2025-09-01');
    const seen = await figures(api, vilja);
    expect(seen.schoolYears).toEqual(['2023/24', '2024/25', '2025/26', '2026/27']);
    expect(valuesOf(seen, 'BEGUN')['Rena skole']).toEqual([2, 2, 3, 3]);
    expect(valuesOf(seen, 'ONGOING')['Rena skole']).toEqual([1, 1, 1, 1]);
    expect(valuesOf(seen, 'DEFERRED')['Rena skole']).toEqual([1, 0, 0, 0]);
    expect(valuesOf(seen, 'COMPLETED')['Rena skole']).toEqual([0, 0, 1, 1]);
    expect(valuesOf(seen, 'DROPPED_OUT')['Rena skole']).toEqual([0, 1, 1, 1]);
    expect(valuesOf(seen, 'CREDITS')['Rena skole']).toEqual([0, 0, 30, 30]);
    expect(seen.rows.find(({ name }) => name === 'Rena skole')).toMatchObject({ staff: 3, sharePercent: 100 });
    expect(seen.totals).toMatchObject({ staff: 4, sharePercent: 75 });
  });

  it('never look at what an application says now', async () => {
    const { vilja, rena } = await givenSector(api);
    const [one] = (await givenStaff(api, rena, 1)) as [GivenPerson];
    const id = await begin(one, rena, '2024-09-01');
    await then(id, 'COMPLETED', '2025-06-15');
    const before = await figures(api, vilja, { by: 'SCHEME' });
    await api.sql.query(
      `UPDATE further_education_application SET state = 'DROPPED_OUT', credits = 5, subject_area = 'OTHER', chosen_scheme = 'NONE' WHERE id = $1`,
      [id],
    );
    await api.sql.query('UPDATE formal_competence_version SET version = version + 1');
    expect(await figures(api, vilja, { by: 'SCHEME' })).toEqual(before);
    expect(valuesOf(before, 'CREDITS')).toEqual({ Stipend: [30, 30, 30], 'Alle, ulike personer': [30, 30, 30] });
  });

  it('are the same as those of indicator 9, which are counted in another way', async () => {
    const { vilja, rena, osen } = await givenSector(api);
    const staff = [...(await givenStaff(api, rena, 3)), ...(await givenStaff(api, osen, 2))];
    for (const [at, person] of staff.entries()) {
      await begin(person, at % 2 ? rena : osen, `${2021 + at}-09-01`);
      await begin(person, rena, `${2022 + (at % 3)}-01-15`);
    }
    const [numbers, indicator] = [await figures(api, vilja), await report(api, vilja)];
    expect(numbers.schoolYears).toEqual(indicator.schoolYears);
    expect(numbers.totals.lines[0]).toEqual({ measure: 'BEGUN', values: indicator.totals });
    expect(
      numbers.rows.map(({ name, staff: count, sharePercent, lines }) => [name, count, sharePercent, lines[0]?.values]),
    ).toEqual(indicator.rows.map((row) => [row.unit.name, row.staff, row.sharePercent, row.counts]));
  });

  it('are cut by unit, kind, ownership, position, subject area and scheme, and narrowed by all of them together', async () => {
    const { vilja, rena, osen } = await givenSector(api);
    const [one, two] = (await givenStaff(api, rena, 2)) as [GivenPerson, GivenPerson];
    const [three] = (await givenStaff(api, osen, 1)) as [GivenPerson];
    await api.sql.query(`UPDATE employment SET profile_code = 'FAGARBEIDER' WHERE person_id = $1`, [two.id]);
    for (const person of [one, two]) await begin(person, rena, '2025-09-01');
    await begin(three, osen, '2026-09-01');
    const begun = async (by: string, filter = {}): Promise<Record<string, unknown>> =>
      valuesOf(await figures(api, vilja, { by, filter, fromYear: '2025/26' }), 'BEGUN');
    const all = { 'Alle, ulike personer': [2, 3] };
    expect(await begun('UNIT_KIND')).toEqual({
      Skoler: [2, 2],
      Barnehager: [0, 1],
      'Tjenester og kontorer': [0, 0],
      ...all,
    });
    expect(await begun('OWNERSHIP')).toEqual({ Kommunale: [2, 2], Private: [0, 1], ...all });
    expect(await begun('PROFILE')).toEqual({ Fagarbeider: [1, 1], Lærer: [1, 2], ...all });
    expect(await begun('SUBJECT_AREA')).toEqual({ Spesialpedagogikk: [2, 3], ...all });
    expect(await begun('SCHEME')).toEqual({ Stipend: [2, 3], ...all });
    const filter = {
      unitKind: 'SCHOOL',
      ownership: 'MUNICIPAL',
      profile: 'FAGARBEIDER',
      subjectArea: 'SPECIAL_NEEDS',
      scheme: 'STIPEND',
    };
    expect(await begun('UNIT', { ...filter, unitId: rena.id })).toEqual({
      'Rena skole': [1, 1],
      'Alle, ulike personer': [1, 1],
    });
    expect(await begun('UNIT', { ...filter, scheme: 'NONE' })).toMatchObject({ 'Alle, ulike personer': [0, 0] });
  });

  it.each([
    [{ by: 'UNIT', asOf: '2026-11-24' }, 'Skriv dagen'],
    [{ by: 'UNIT', filter: { profile: 'lærer' } }, 'Filteret kan ikke leses'],
    [{ by: 'UNIT', filter: { unitId: 'Rena' } }, 'Filteret kan ikke leses'],
  ])('answer what can not be read, %j, with a sentence', async (wish, sentence) => {
    const { vilja } = await givenSector(api);
    const { errors } = await askFigures(api, vilja, wish);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toContain(sentence);
  });
});
