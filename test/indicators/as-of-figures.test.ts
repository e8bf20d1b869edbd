import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { STUDY_LINES } from '../../apps/api/src/indicators/reports/study-lines.ts';
import {
  givenApplication,
  givenBegunStudy,
  givenEvent,
  givenRound,
  type GivenRound,
} from '../given/further-education.ts';
import { type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { figures, valuesOf, type Figures } from './figures.ts';
import { givenStaffedSector } from './sector.ts';

/** One step of a study, recorded some days after the one before; it happened so many days before that. */
interface Step {
  readonly daysLater: number;
  readonly study: number;
  readonly to: 'STARTED' | 'DEFERRED' | 'COMPLETED' | 'DROPPED_OUT';
  readonly recordedLate: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  daysLater: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 200 })),
  study: fc.nat(4),
  to: fc.constantFrom('STARTED', 'STARTED', 'DEFERRED', 'COMPLETED', 'DROPPED_OUT'),
  recordedLate: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 500 })),
});

const DAY = 86_400_000;
const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
const cuts = ['UNIT', 'SUBJECT_AREA'];
const states = ['ONGOING', 'DEFERRED', 'COMPLETED', 'DROPPED_OUT'];

describe('the numbers of further education as of a day', () => {
  let api: TestApi;
  let round: GivenRound;

  beforeAll(async () => {
    api = await startApi();
    round = await givenRound(api.sql);
  });
  afterAll(() => api.close());

  const all = async (vilja: GivenPerson, asOf?: string): Promise<Figures[]> => {
    const seen: Figures[] = [];
    for (const by of cuts) seen.push(await figures(api, vilja, { by, ...(asOf !== undefined && { asOf }) }));
    return seen;
  };

  it('computed later are what they were on that day, however studies start, pause, resume, end, and however late it is told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), async (history) => {
        const { vilja, units, staff } = await givenStaffedSector(api, 5);
        const studies: string[] = [];
        for (const [at, person] of staff.entries()) {
          studies.push(
            await givenApplication(api.sql, person, units[at % 2] as GivenUnit, { round, state: 'APPROVED' }),
          );
        }
        const seen = new Map<string, Figures[]>();
        let day = Date.parse('2021-06-01');
        for (const { daysLater, study, to, recordedLate } of history) {
          day += daysLater * DAY;
          api.clock.set(new Date(day + 12 * 3_600_000).toISOString());
          await givenEvent(api.sql, studies[study] ?? '', {
            to,
            effectiveOn: dayOf(day - recordedLate * DAY),
            recordedAt: api.clock.now().toISOString(),
          });
          const now = await all(vilja);
          seen.set(api.clock.today(), now);
          // Whoever has begun one study each is in just one state: nobody is counted twice or lost.
          const [byUnit] = now as [Figures, ...Figures[]];
          const begun = valuesOf(byUnit, 'BEGUN');
          const sums = states.map((state) => valuesOf(byUnit, state));
          for (const [name, counts] of Object.entries(begun)) {
            const together = counts.map((_, year) => sums.reduce((sum, of) => sum + (of[name]?.[year] ?? 0), 0));
            expect([name, together]).toEqual([name, counts]);
          }
        }
        api.clock.set(new Date(day + 700 * DAY).toISOString());
        for (const [asOf, then] of seen) {
          const later = await all(vilja, asOf);
          expect(later.map((one) => ({ ...one, csvUrl: '' }))).toEqual(then.map((one) => ({ ...one, csvUrl: '' })));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('would not be, if they did not look at when a step became known (negative control)', async () => {
    const { units, staff } = await givenStaffedSector(api, 5);
    const [rena] = units as [GivenUnit];
    const [one] = staff as [GivenPerson];
    await givenBegunStudy(api.sql, one, rena, { round, startedOn: '2022-09-01', recordedAt: '2023-02-01T08:00:00Z' });
    const below = [`${rena.path}%`];
    const asked = [
      '2022-12-31',
      '2022-12-31T23:00:00Z',
      below,
      null,
      2022,
      'UNIT',
      below,
      ...Array<null>(6).fill(null),
    ];
    const count = async (lines: string): Promise<number> => {
      const sql = `${lines} SELECT count(*)::int AS people FROM line WHERE measure = 'BEGUN'`;
      return (await api.sql.query<{ people: number }>(sql, asked)).rows[0]?.people ?? NaN;
    };
    expect(await count(STUDY_LINES)).toBe(0);
    const bare = STUDY_LINES.replaceAll('recorded_at < $2::timestamptz', '$2::timestamptz IS NOT NULL');
    expect(bare).not.toBe(STUDY_LINES);
    expect(await count(bare)).toBe(1);
  });
});
