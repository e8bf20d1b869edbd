import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenBegunStudy, givenEvent, givenRound, type GivenRound } from '../given/further-education.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { askReport, countsOf, report } from './ask.ts';

describe('indicator 9, staff with begun further education', () => {
  let api: TestApi;
  let round: GivenRound;

  beforeAll(async () => {
    api = await startApi();
    round = await givenRound(api.sql);
  });
  afterAll(() => api.close());

  /** A sector of its own for each story, with its leader. */
  const givenSector = async (): Promise<{ sector: GivenUnit; vilja: GivenPerson }> => {
    const sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    const vilja = await givenPerson(api.sql, 'Vilja', sector);
    await givenRole(api.sql, vilja, 'SECTOR_LEADER', sector);
    return { sector, vilja };
  };
  const people = (unit: GivenUnit, count: number): Promise<GivenPerson[]> =>
    Promise.all(Array.from({ length: count }, (_, n) => givenPerson(api.sql, `Ansatt ${n}`, unit)));

  it('adds up people by school year, from the first year with a begun study to this one', async () => {
    const { sector, vilja } = await givenSector();
    const rena = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    const [one, two, three] = (await people(rena, 4)) as [GivenPerson, GivenPerson, GivenPerson];
    await givenBegunStudy(api.sql, one, rena, { round, startedOn: '2024-07-31' });
    await givenBegunStudy(api.sql, two, rena, { round, startedOn: '2024-08-01' });
    await givenBegunStudy(api.sql, three, rena, { round, startedOn: '2026-11-23' });
    const numbers = await report(api, vilja);
    expect(numbers).toMatchObject({
      asOf: '2026-11-23',
      schoolYears: ['2023/24', '2024/25', '2025/26', '2026/27'],
      totals: [1, 2, 2, 3],
      staff: 5,
      sharePercent: 60,
    });
    expect(numbers.rows).toEqual([
      { unit: { name: 'Rena skole' }, counts: [1, 2, 2, 3], staff: 4, sharePercent: 75 },
      { unit: { name: 'Oppvekst' }, counts: [0, 0, 0, 0], staff: 1, sharePercent: 0 },
    ]);
  });

  it('counts a person once in each unit and once in the sum, at the first start', async () => {
    const { sector, vilja } = await givenSector();
    const rena = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    const osen = await givenUnit(api.sql, 'Osen skole', { parent: sector });
    const leila = await givenPerson(api.sql, 'Leila', osen);
    await givenBegunStudy(api.sql, leila, rena, { round, startedOn: '2024-09-01' });
    await givenBegunStudy(api.sql, leila, rena, { round, startedOn: '2025-09-01' });
    await givenBegunStudy(api.sql, leila, osen, { round, startedOn: '2026-09-01' });
    const numbers = await report(api, vilja);
    expect(numbers.totals).toEqual([1, 1, 1]);
    expect(countsOf(numbers)).toEqual({ 'Rena skole': [1, 1, 1], 'Osen skole': [0, 0, 1], Oppvekst: [0, 0, 0] });
    // The share looks at who works there now, wherever they applied from.
    expect(numbers.rows.map((row) => [row.unit.name, row.staff, row.sharePercent])).toEqual([
      ['Osen skole', 1, 100],
      ['Rena skole', 0, 0],
      ['Oppvekst', 1, 0],
    ]);
    expect(numbers).toMatchObject({ staff: 2, sharePercent: 50 });
  });

  it('still counts who has deferred, dropped out or completed, and a start after a pause not anew', async () => {
    const { sector, vilja } = await givenSector();
    const rena = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    const staff = await people(rena, 3);
    for (const [index, to] of (['DEFERRED', 'DROPPED_OUT', 'COMPLETED'] as const).entries()) {
      const id = await givenBegunStudy(api.sql, staff[index] ?? vilja, rena, { round, startedOn: '2024-09-01' });
      await givenEvent(api.sql, id, { to, effectiveOn: '2025-01-10', recordedAt: '2025-01-10T08:00:00Z' });
      await givenEvent(api.sql, id, { to: 'STARTED', effectiveOn: '2025-09-01', recordedAt: '2025-09-01T08:00:00Z' });
    }
    expect((await report(api, vilja)).totals).toEqual([3, 3, 3]);
  });

  it('knows on a day only what had been recorded by its end in Norway', async () => {
    const { sector, vilja } = await givenSector();
    const rena = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    const [one, two] = (await people(rena, 2)) as [GivenPerson, GivenPerson];
    // 21:59:59 UTC is a second before midnight in Norwegian summer; 22:00 is the next day.
    await givenBegunStudy(api.sql, one, rena, { round, startedOn: '2026-08-17', recordedAt: '2026-09-10T21:59:59Z' });
    await givenBegunStudy(api.sql, two, rena, { round, startedOn: '2026-08-17', recordedAt: '2026-09-10T22:00:00Z' });
    const totals = async (asOf: string): Promise<readonly number[]> => (await report(api, vilja, { asOf })).totals;
    expect(await totals('2026-09-09')).toEqual([0]);
    expect(await totals('2026-09-10')).toEqual([1]);
    expect(await totals('2026-09-11')).toEqual([2]);
  });

  it('shows the years asked for, with what had begun before them in the first', async () => {
    const { sector, vilja } = await givenSector();
    const rena = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    const staff = await people(rena, 3);
    for (const [index, startedOn] of ['2022-09-01', '2023-09-01', '2025-09-01'].entries()) {
      await givenBegunStudy(api.sql, staff[index] ?? vilja, rena, { round, startedOn });
    }
    const part = await report(api, vilja, { fromYear: '2023/24', toYear: '2024/25' });
    expect(part).toMatchObject({ schoolYears: ['2023/24', '2024/25'], totals: [2, 2] });
    const early = await report(api, vilja, { fromYear: '2020/21', toYear: '2021/22' });
    expect(early).toMatchObject({ schoolYears: ['2020/21', '2021/22'], totals: [0, 0] });
    expect(countsOf(early)).toEqual({ 'Rena skole': [0, 0], Oppvekst: [0, 0] });
  });

  it('has schools and kindergartens first, municipal before private, by name', async () => {
    const { sector, vilja } = await givenSector();
    const units: [string, string, string][] = [
      ['Åmot folkebibliotek', 'CULTURE', 'MUNICIPAL'],
      ['Helsestasjon', 'HEALTH_CENTRE', 'MUNICIPAL'],
      ['Privat barnehage 1', 'KINDERGARTEN', 'PRIVATE'],
      ['Kommunal barnehage 1', 'KINDERGARTEN', 'MUNICIPAL'],
      ['Åmot Montessori', 'SCHOOL', 'PRIVATE'],
      ['Åmot ungdomsskole', 'SCHOOL', 'MUNICIPAL'],
      ['Rena skole', 'SCHOOL', 'MUNICIPAL'],
    ];
    for (const [name, kind, ownership] of units) {
      await givenPerson(api.sql, 'Ansatt', await givenUnit(api.sql, name, { parent: sector, kind, ownership }));
    }
    await givenUnit(api.sql, 'Tom enhet', { parent: sector });
    expect((await report(api, vilja)).rows.map((row) => row.unit.name)).toEqual([
      'Rena skole',
      'Åmot ungdomsskole',
      'Åmot Montessori',
      'Kommunal barnehage 1',
      'Privat barnehage 1',
      'Helsestasjon',
      'Åmot folkebibliotek',
      'Oppvekst',
    ]);
  });

  it.each([
    [{ asOf: '2026-11-24' }, 'Skriv dagen'],
    [{ asOf: '1999-12-31' }, 'Skriv dagen'],
    [{ fromYear: '2026' }, 'Skriv skoleåret'],
    [{ toYear: '2027/28' }, 'Skriv skoleåret'],
    [{ fromYear: '2025/26', toYear: '2024/25' }, 'Det første skoleåret'],
  ])('answers a period that can not be read, %j, with a sentence', async (period, sentence) => {
    const { vilja } = await givenSector();
    const { errors } = await askReport(api, vilja, period);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toContain(sentence);
  });

  it('carries its definition in the language of the reader', async () => {
    const { vilja } = await givenSector();
    const { definition } = await report(api, vilja);
    expect(definition.version).toBe(1);
    expect(definition.text).toContain('påbegynt videreutdanning');
    await api.sql.query(`UPDATE person SET locale = 'en' WHERE id = $1`, [vilja.id]);
    expect((await report(api, vilja)).definition.text).toContain('begun further education');
  });
});
