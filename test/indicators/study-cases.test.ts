import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRound, type GivenRound } from '../given/further-education.ts';
import { type GivenPerson } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { casesOf, figures } from './figures.ts';
import { givenSector, givenStaff, studiesOf } from './sector.ts';

describe('the cases of a number of further education', () => {
  let api: TestApi;
  let round: GivenRound;

  beforeAll(async () => {
    api = await startApi();
    round = await givenRound(api.sql);
  });
  afterAll(() => api.close());

  const { begin, then } = studiesOf(() => ({ api, round }));

  it('are as many as every number says, in every cut', async () => {
    const { vilja, rena, osen } = await givenSector(api);
    const staff = [...(await givenStaff(api, rena, 4)), ...(await givenStaff(api, osen, 3))];
    const ends = ['DEFERRED', 'COMPLETED', 'DROPPED_OUT', 'COMPLETED'];
    for (const [at, person] of staff.entries()) {
      const id = await begin(person, at % 3 ? rena : osen, `${2023 + (at % 3)}-09-01`);
      await then(id, ends[at % 4] ?? '', '2026-01-15');
      if (at % 2) await begin(person, rena, '2026-09-01');
    }
    let compared = 0;
    for (const by of ['UNIT', 'UNIT_KIND', 'OWNERSHIP', 'PROFILE', 'SUBJECT_AREA', 'SCHEME']) {
      const { rows, totals, schoolYears } = await figures(api, vilja, { by });
      for (const { key, lines, staff: count, sharePercent } of [...rows, totals]) {
        for (const { measure, values } of lines) {
          for (const [at, value] of values.entries()) {
            const {
              cases,
              value: told,
              unseen,
            } = await casesOf(api, vilja, { by, key, measure, schoolYear: schoolYears[at] ?? '' });
            const sum = measure === 'CREDITS' ? cases.reduce((all, one) => all + one.credits, 0) : cases.length;
            expect([by, key, measure, at, sum, told, unseen]).toEqual([by, key, measure, at, value, value, 0]);
            compared += 1;
          }
        }
        const { cases } = await casesOf(api, vilja, {
          by,
          key,
          measure: 'SHARE',
          schoolYear: schoolYears.at(-1) ?? '',
        });
        expect(count === 0 ? 0 : Math.round((1000 * cases.length) / count) / 10).toBe(sharePercent);
      }
    }
    expect(compared).toBeGreaterThan(300);
  });

  it('come with the words and the day they are counted by', async () => {
    const { vilja, rena } = await givenSector(api);
    const [one] = (await givenStaff(api, rena, 1)) as [GivenPerson];
    await begin(one, rena, '2026-09-01');
    const found = await casesOf(api, vilja, { measure: 'BEGUN', key: rena.id, schoolYear: '2026/27' });
    expect(found.definition).toMatchObject({
      version: 1,
      text: expect.stringContaining('Den første oppstarten teller'),
    });
    expect(found.dateRule).toContain('registrert før slutten av dagen');
    expect(found.cases).toEqual([
      {
        personName: 'Ansatt 0 Testmoen',
        unitName: 'Rena skole',
        study: expect.any(String),
        begunOn: '2026-09-01',
        credits: 30,
      },
    ]);
    const earlier = await casesOf(api, vilja, {
      measure: 'BEGUN',
      key: 'ALL',
      schoolYear: '2026/27',
      asOf: '2026-08-31',
    });
    expect(earlier).toMatchObject({ value: 0, cases: [] });
  });
});
