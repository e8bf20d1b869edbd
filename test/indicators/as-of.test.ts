import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FORMAL_COMPETENCE } from '../../apps/api/src/indicators/reports/formal-competence.report.ts';
import {
  givenApplication,
  givenBegunStudy,
  givenEvent,
  givenRound,
  type GivenRound,
} from '../given/further-education.ts';
import { type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { report, type Report } from './ask.ts';
import { givenStaffedSector } from './sector.ts';

/** One thing that happens, some days and hours after the one before. */
interface Happening {
  readonly daysLater: number;
  readonly hour: number;
  readonly what: 'START' | 'PAUSE' | 'HIRE' | 'LEAVE';
  readonly person: number;
  readonly unit: number;
  /** A start is recorded so many days after the study began. */
  readonly recordedLate: number;
}

const happening: fc.Arbitrary<Happening> = fc.record({
  daysLater: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 200 })),
  hour: fc.integer({ min: 0, max: 23 }),
  what: fc.constantFrom('START', 'START', 'START', 'PAUSE', 'HIRE', 'LEAVE'),
  person: fc.nat(3),
  unit: fc.nat(1),
  recordedLate: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 500 })),
});

const DAY = 86_400_000;
const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

describe('indicator 9 as of a day', () => {
  let api: TestApi;
  let round: GivenRound;

  beforeAll(async () => {
    api = await startApi();
    round = await givenRound(api.sql);
  });
  afterAll(() => api.close());

  it('computed later is what it was when it was computed on that day, for any history', async () => {
    const start = `mutation ($id: ID!, $on: LocalDate!) { startStudy(applicationId: $id, startedOn: $on) { ... on Refusal { code } } }`;
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 12 }), async (history) => {
        const { vilja, units, staff } = await givenStaffedSector(api, 4);
        const seen = new Map<string, Report>();
        let day = Date.parse('2021-06-01');
        let hour = 0;
        for (const { daysLater, what, recordedLate, ...happened } of history) {
          hour = daysLater === 0 ? Math.max(hour, happened.hour) : happened.hour;
          day += daysLater * DAY;
          const today = dayOf(day);
          // Hours of Norway's winter clock; in summer the last of them already belongs to the next day.
          api.clock.set(new Date(day + (hour - 1) * 3_600_000).toISOString());
          const person = staff[happened.person] as GivenPerson;
          const unit = units[happened.unit] as GivenUnit;
          if (what === 'START') {
            const startedOn = dayOf(day - (recordedLate + 1) * DAY);
            const endsOn = dayOf(day + 400 * DAY);
            const id = await givenApplication(api.sql, person, unit, {
              round,
              state: 'APPROVED',
              startsOn: startedOn,
              endsOn,
            });
            const answer = await api.ask<{ startStudy: { code?: string } }>(vilja.id, start, { id, on: startedOn });
            expect(answer.data.startStudy.code).toBeUndefined();
          } else if (what === 'PAUSE') {
            const id = await givenApplication(api.sql, person, unit, { round, state: 'DEFERRED' });
            await givenEvent(api.sql, id, {
              to: 'DEFERRED',
              effectiveOn: today,
              recordedAt: api.clock.now().toISOString(),
            });
          } else if (what === 'HIRE') {
            await api.sql.query(
              `INSERT INTO employment (person_id, unit_id, profile_code, title, percent, valid_from, source, created_at, updated_at)
               VALUES ($1, $2, 'LAERER', 'Lærer', 50, $3, 'MANUAL', now(), now())`,
              [person.id, unit.id, api.clock.today()],
            );
          } else {
            await api.sql.query('UPDATE employment SET valid_to = $2 WHERE person_id = $1 AND valid_to IS NULL', [
              person.id,
              api.clock.today(),
            ]);
          }
          seen.set(api.clock.today(), await report(api, vilja));
        }
        api.clock.set(new Date(day + 700 * DAY).toISOString());
        for (const [asOf, then] of seen) expect(await report(api, vilja, { asOf })).toEqual(then);
      }),
      { numRuns: 25 },
    );
  });

  it('would not be, if it did not look at when a start became known (negative control)', async () => {
    const { units, staff } = await givenStaffedSector(api, 4);
    const [rena] = units as [GivenUnit];
    const [one] = staff as [GivenPerson];
    await givenBegunStudy(api.sql, one, rena, { round, startedOn: '2022-09-01', recordedAt: '2023-02-01T08:00:00Z' });
    const asOf = ['2022-12-31', '2022-12-31T23:00:00Z', [`${rena.path}%`], null, 2022];
    const guarded = await api.sql.query<{ counts: number[] }>(FORMAL_COMPETENCE, asOf);
    expect(guarded.rows[0]?.counts).toEqual([0]);
    const bare = FORMAL_COMPETENCE.replace('recorded_at < $2::timestamptz', '$2::timestamptz IS NOT NULL');
    expect(bare).not.toBe(FORMAL_COMPETENCE);
    const unguarded = await api.sql.query<{ counts: number[] }>(bare, asOf);
    expect(unguarded.rows[0]?.counts).toEqual([1]);
  });
});
