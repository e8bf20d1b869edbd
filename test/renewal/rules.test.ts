import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '@kompetanse/domain/calendar';
import { endAfter, inOrder, renewalRules, type Grant, type Validity } from '@kompetanse/domain/renewal';
import { startApi, type TestApi } from '../harness/api.ts';

describe('the rule of renewal in the database', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const ends = async (rules: Validity, grants: readonly Grant[]): Promise<(string | null)[]> => {
    const { rows } = await api.sql.query<{ ends: string | null }>(
      `SELECT ((renewal_ends($1, $2, $3, $4, $5, g.on_day, g.told, g.shorter) OVER (ORDER BY g.no ROWS UNBOUNDED PRECEDING))[2])::text AS ends
         FROM unnest($6::date[], $7::date[], $8::boolean[]) WITH ORDINALITY AS g(on_day, told, shorter, no) ORDER BY g.no`,
      [
        rules.rule,
        rules.months,
        rules.windowDays,
        rules.graceDays,
        rules.fixedDay,
        grants.map(({ on }) => on),
        grants.map(({ toldEnd }) => toldEnd),
        grants.map(({ shorter }) => shorter),
      ],
    );
    return rows.map((row) => row.ends);
  };

  it('is the one of libs/domain, for whatever somebody got and when', async () => {
    const day = fc.integer({ min: 0, max: 2500 }).map((days) => addDays('2024-01-01', days));
    const grant = fc
      .record({ on: day, shorter: fc.boolean(), days: fc.option(fc.nat(1500)) })
      .map(({ on, shorter, days }) => ({
        on,
        shorter,
        toldEnd: days === null || shorter ? null : addDays(on, days),
      }));
    const validity = fc.record({
      rule: fc.constantFrom(...renewalRules),
      months: fc.integer({ min: 1, max: 48 }),
      windowDays: fc.integer({ min: 1, max: 400 }),
      graceDays: fc.constantFrom(0, 14, 60),
      fixedDay: fc.constantFrom('12-31', '02-28', '06-30'),
    });
    const some = fc.uniqueArray(grant, { selector: ({ on }) => on, minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(validity, some, async (wish, told) => {
        const rules: Validity = { ...wish, fixedDay: wish.rule === 'FIXED_DATE' ? wish.fixedDay : null };
        const grants = inOrder(told);
        let former: string | null = null;
        const wanted: (string | null)[] = [];
        for (const one of grants) {
          const end = endAfter(rules, one, former);
          wanted.push(end);
          former = end ?? former;
        }
        expect(await ends(rules, grants)).toEqual(wanted);
      }),
      { numRuns: 200 },
    );
  });
});
