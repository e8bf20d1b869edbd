import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenBegunStudy, givenEvent, givenRound, type GivenRound } from '../given/further-education.ts';
import { givenRole, type GivenPerson } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { countsOf, keepSignedIn, report } from './ask.ts';
import { figures, valuesOf } from './figures.ts';
import { givenSector, givenStaff, type Sector } from './sector.ts';

const CORRECT = `mutation ($id: ID!, $on: LocalDate!, $reason: String!) {
  answer: correctStart(applicationId: $id, startedOn: $on, reason: $reason) {
    ... on FurtherEducationApplication { state startedOn history { toState effectiveOn text } }
    ... on Refusal { code }
  }
}`;

interface Corrected {
  readonly code?: string;
  readonly startedOn?: string;
  readonly history?: readonly { toState: string; effectiveOn: string; text: string | null }[];
}

describe('a start that was written with a wrong day', () => {
  let api: TestApi;
  let place: Sector;
  let [leila, oda] = [] as unknown as [GivenPerson, GivenPerson];
  let round: GivenRound;

  beforeAll(async () => {
    api = await startApi();
    round = await givenRound(api.sql);
    place = await givenSector(api);
    [leila, oda] = (await givenStaff(api, place.rena, 2)) as [GivenPerson, GivenPerson];
    await givenRole(api.sql, oda, 'UNIT_LEADER', place.rena);
    await keepSignedIn(api, place.vilja);
    await givenBegunStudy(api.sql, oda, place.rena, { round, startedOn: '2024-09-01' });
  });
  afterAll(() => api.close());

  const correct = async (by: GivenPerson, id: string, on: string, reason = 'Skrevet feil.'): Promise<Corrected> => {
    const { data, errors } = await api.ask<{ answer: Corrected } | null>(by.id, CORRECT, { id, on, reason });
    return data?.answer ?? { code: `ERROR ${errors?.[0]?.extensions.code}` };
  };

  it('moves one number from the day it is corrected, stands once in the story, and a day before that shows what was known', async () => {
    const id = await givenBegunStudy(api.sql, leila, place.rena, { round, startedOn: '2026-08-20' });
    const before = await report(api, place.vilja);
    expect(before).toMatchObject({ schoolYears: ['2024/25', '2025/26', '2026/27'], totals: [1, 1, 2] });
    const corrected = await correct(place.vilja, id, '2026-07-20', 'Studiet begynte i juli.');
    expect(corrected).toMatchObject({
      state: 'STARTED',
      startedOn: '2026-07-20',
      history: [{ toState: 'STARTED', effectiveOn: '2026-07-20', text: 'Studiet begynte i juli.' }],
    });
    const after = await report(api, place.vilja);
    expect(after.totals).toEqual([1, 2, 2]);
    expect(countsOf(after)['Rena skole']).toEqual([1, 2, 2]);
    // As of yesterday it was not known; the same report as before.
    expect((await report(api, place.vilja, { asOf: '2026-11-22' })).totals).toEqual([1, 1, 2]);
    // And back again, to a later day: the first correction is corrected, and none of the two counts any more.
    expect(await correct(place.vilja, id, '2026-09-01')).toMatchObject({
      history: [{ toState: 'STARTED', effectiveOn: '2026-09-01' }],
    });
    expect((await report(api, place.vilja)).totals).toEqual([1, 1, 2]);
    expect(valuesOf(await figures(api, place.vilja), 'BEGUN')['Rena skole']).toEqual([1, 1, 2]);
    // Negative control: were a replaced start still read, the earlier day would count.
    await expect(
      api.sql.query(
        `SELECT count(*)::int AS n FROM application_event WHERE application_id = $1 AND to_state = 'STARTED' AND effective_on < '2026-08-01'`,
        [id],
      ),
    ).resolves.toMatchObject({ rows: [{ n: 1 }] });
  });

  it('is corrected by the owner only, with a reason, within the study and before the step that came after', async () => {
    const id = await givenBegunStudy(api.sql, leila, place.rena, { round, startedOn: '2025-08-20' });
    await api.sql.query(`UPDATE further_education_application SET state = 'DEFERRED' WHERE id = $1`, [id]);
    await givenEvent(api.sql, id, { to: 'DEFERRED', effectiveOn: '2026-01-10', recordedAt: '2026-01-10T11:00:00Z' });
    expect(await correct(oda, id, '2025-09-01')).toEqual({ code: 'NOT_FOUND' });
    expect(await correct(leila, id, '2025-09-01')).toEqual({ code: 'ERROR NOT_FOUND' });
    expect(await correct(place.vilja, id, '2025-09-01', ' ')).toEqual({ code: 'REASON_MISSING' });
    expect(await correct(place.vilja, id, '2026-01-10')).toEqual({ code: 'START_OUTSIDE_STUDY' });
    expect(await correct(place.vilja, id, '2026-11-24')).toEqual({ code: 'START_IN_FUTURE' });
    const both = await Promise.all([correct(place.vilja, id, '2025-09-01'), correct(place.vilja, id, '2025-09-02')]);
    // The second corrects the first, or is told that it came second; the story has one start either way.
    expect(both.map(({ code }) => code ?? 'OK')).toContain('OK');
    expect(both.every(({ code }) => code === undefined || code === 'STALE_STATE')).toBe(true);
    const history = both.find(({ code }) => code === undefined)?.history;
    expect(history?.map(({ toState }) => toState)).toEqual(['STARTED', 'DEFERRED']);
  });
});
