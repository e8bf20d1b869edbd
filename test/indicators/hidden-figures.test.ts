import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenBegunStudy, givenEvent, givenRound, type GivenRound } from '../given/further-education.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { askFigures, casesOf, figures, valuesOf } from './figures.ts';

describe('the numbers of further education, for the leader of one unit', () => {
  let api: TestApi;
  let round: GivenRound;
  let rena: GivenUnit;
  let aas: GivenUnit;
  let vilja: GivenPerson;
  let torbjorn: GivenPerson;

  /** So many of a unit begin. */
  const begin = async (unit: GivenUnit, count: number): Promise<string[]> => {
    const begun: string[] = [];
    for (let n = 0; n < count; n += 1) {
      const person = await givenPerson(api.sql, `Ansatt ${n}`, unit);
      begun.push(await givenBegunStudy(api.sql, person, unit, { round, startedOn: '2026-09-01' }));
    }
    return begun;
  };

  beforeAll(async () => {
    api = await startApi();
    round = await givenRound(api.sql);
    const sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    rena = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    aas = await givenUnit(api.sql, 'Ungdomsskolen', { parent: sector });
    const nursery = await givenUnit(api.sql, 'Osen barnehage', { parent: sector, kind: 'KINDERGARTEN' });
    const clinic = await givenUnit(api.sql, 'Helsestasjon', { parent: sector, kind: 'HEALTH_CENTRE' });
    vilja = await givenPerson(api.sql, 'Vilja', sector);
    torbjorn = await givenPerson(api.sql, 'Torbjørn', rena);
    await givenRole(api.sql, vilja, 'SECTOR_LEADER', sector);
    await givenRole(api.sql, torbjorn, 'UNIT_LEADER', rena);
    await begin(rena, 2);
    await begin(aas, 6);
    await begin(clinic, 7);
    const [first = ''] = await begin(nursery, 3);
    await givenEvent(api.sql, first, {
      to: 'COMPLETED',
      effectiveOn: '2026-10-01',
      recordedAt: '2026-10-01T09:00:00Z',
    });
  });
  afterAll(() => api.close());

  it('show every case of the own units, and nothing of others', async () => {
    const own = await figures(api, torbjorn);
    expect(own.hides).toBe(false);
    expect(valuesOf(own, 'BEGUN')).toEqual({ 'Rena skole': [2], 'Alle, ulike personer': [2] });
    const found = await casesOf(api, torbjorn, { measure: 'BEGUN', key: 'ALL', schoolYear: '2026/27' });
    expect(found.cases.map(({ unitName }) => unitName)).toEqual(['Rena skole', 'Rena skole']);
    const elsewhere = await casesOf(api, torbjorn, { measure: 'BEGUN', key: aas.id, schoolYear: '2026/27' });
    expect(elsewhere).toMatchObject({ value: 0, cases: [], unseen: 0 });
  });

  it('hide a number of 1–4 people elsewhere, and one more so that it can not be computed', async () => {
    const whole = await figures(api, torbjorn, { by: 'UNIT_KIND', whole: true });
    expect(whole.hides).toBe(true);
    // Three in the kindergarten are hidden; of the others the smallest too: the schools, where six are not Torbjørn's.
    expect(valuesOf(whole, 'BEGUN')).toEqual({
      Skoler: [null],
      Barnehager: [null],
      'Tjenester og kontorer': [7],
      'Alle, ulike personer': [18],
    });
    const nursery = await casesOf(api, torbjorn, {
      by: 'UNIT_KIND',
      whole: true,
      measure: 'BEGUN',
      key: 'KINDERGARTEN',
      schoolYear: '2026/27',
    });
    expect(nursery).toMatchObject({ value: null, cases: [], unseen: null });
    const everybody = await casesOf(api, torbjorn, {
      by: 'UNIT_KIND',
      whole: true,
      measure: 'BEGUN',
      key: 'ALL',
      schoolYear: '2026/27',
    });
    expect(everybody).toMatchObject({ value: 18, unseen: 16 });
    expect(everybody.cases).toHaveLength(2);
  });

  it('do not tell one state by the others: who has begun is ongoing, deferred, completed or dropped out', async () => {
    const { totals } = await figures(api, torbjorn, { by: 'OWNERSHIP', whole: true });
    const told = Object.fromEntries(totals.lines.map(({ measure, values }) => [measure, values[0]]));
    expect(told).toMatchObject({ BEGUN: 18, COMPLETED: null, ONGOING: null, CREDITS: null });
  });

  it('do not name the units of others', async () => {
    const whole = await figures(api, torbjorn, { by: 'UNIT', whole: true });
    expect(valuesOf(whole, 'BEGUN')).toEqual({
      'Rena skole': [2],
      'Enheter du ikke leder': [16],
      'Alle, ulike personer': [18],
    });
  });

  it('can not be narrowed outside the own units, so that the few are not found between two answers', async () => {
    const { errors } = await askFigures(api, torbjorn, { whole: true, filter: { unitKind: 'KINDERGARTEN' } });
    expect(errors?.[0]?.message).toContain('bare brukes på enhetene du leder selv');
    const own = await figures(api, torbjorn, { filter: { unitKind: 'SCHOOL' } });
    expect(valuesOf(own, 'BEGUN')['Rena skole']).toEqual([2]);
  });

  it('are whole for the sector leader, who may see the cases (negative control)', async () => {
    const whole = await figures(api, vilja, { by: 'UNIT_KIND', whole: true });
    expect(whole.hides).toBe(false);
    expect(valuesOf(whole, 'BEGUN')).toMatchObject({ Skoler: [8], Barnehager: [3] });
  });

  it('are hidden in the file too, and the file is for leaders only', async () => {
    const { csvUrl } = await figures(api, torbjorn, { by: 'UNIT_KIND', whole: true });
    const file = await api
      .http()
      .get(csvUrl)
      .set('cookie', await api.cookie(torbjorn.id));
    expect(file.status).toBe(200);
    expect(file.text).toContain('Barnehager;færre enn 5*;');
    expect(file.text).toContain('Alle, ulike personer;18;');
    const employee = await givenPerson(api.sql, 'Leila', rena);
    const none = await api
      .http()
      .get(csvUrl)
      .set('cookie', await api.cookie(employee.id));
    expect([none.status, none.text]).toEqual([404, '']);
    expect((await askFigures(api, employee)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await askFigures(api, null)).errors?.[0]?.extensions.code).toBe('SIGN_IN_REQUIRED');
  });
});
