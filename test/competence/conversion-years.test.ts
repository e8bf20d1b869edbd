import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../harness/api.ts';
import { givenSchools, PLAN, YEAR, YEARS, type Schools } from './schools.ts';

describe('what a year of conversions costs', () => {
  let api: TestApi;
  let given: Schools;

  beforeAll(async () => {
    api = await startApi();
    given = await givenSchools(api);
  });
  afterAll(() => api.close());

  it('cost what the plan gives a year, and more only with a reason', async () => {
    const { chief, leader, say, wish } = given;
    const input = wish({ targetYear: 2028 });
    expect(await say(leader, PLAN, { input })).toMatchObject({ state: 'PLANNED', overBudgetReason: null });
    const over = await say(leader, PLAN, { input });
    expect(over.code).toBe('CONVERSIONS_OVER_BUDGET');
    expect(over.facts).toEqual(
      expect.arrayContaining([
        { name: 'over', value: '100000' },
        { name: 'field', value: 'overBudgetReason' },
      ]),
    );
    const reasoned = await say(leader, PLAN, { input: { ...input, overBudgetReason: 'To går av samtidig' } });
    expect(reasoned).toMatchObject({ state: 'PLANNED', overBudgetReason: 'To går av samtidig' });
    // After the plan's period the year gives nothing until the sector leader says so.
    expect(await say(leader, PLAN, { input: wish({ targetYear: 2029 }) })).toMatchObject({
      code: 'CONVERSIONS_OVER_BUDGET',
    });
    expect(await say(chief, YEAR, { year: 2029, version: 0, budgetNok: 250_000 })).toMatchObject({
      budgetNok: 250_000,
      fromPlan: false,
      version: 1,
    });
    expect(await say(leader, PLAN, { input: wish({ targetYear: 2029 }) })).toMatchObject({ state: 'PLANNED' });
    expect(await say(chief, YEAR, { year: 2029, version: 0, budgetNok: 1 })).toMatchObject({ code: 'STALE_STATE' });
    expect(
      (await api.ask<null>(leader.id, YEAR, { year: 2029, version: 1, budgetNok: 1 })).errors?.[0]?.extensions.code,
    ).toBe('NOT_FOUND');
    const { data } = await api.ask<{ years: { year: number }[] }>(leader.id, YEARS);
    expect(data.years.find(({ year }) => year === 2028)).toMatchObject({
      budgetNok: 100_000,
      plannedNok: 200_000,
      positions: 2,
      fromPlan: true,
    });
  });

  it('are planned over the year by nobody, also when two plan at once; and the database stands behind', async () => {
    const { school, leader, say, wish } = given;
    const input = wish({ targetYear: 2027 });
    const answers = await Promise.all([1, 2, 3, 4].map(() => say(leader, PLAN, { input })));
    expect(answers.filter(({ state }) => state === 'PLANNED')).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'CONVERSIONS_OVER_BUDGET')).toHaveLength(3);
    const insert = (reason: string | null) =>
      api.sql.query(
        `INSERT INTO position_conversion (unit_id, from_profile, to_profile, target_year, cost_planned_nok, over_budget_reason, state, created_at, updated_at)
         VALUES ($1, 'FAGARBEIDER', 'MILJOTERAPEUT', 2027, 100000, $2, 'PLANNED', now(), now())`,
        [school.id, reason],
      );
    await expect(insert(null)).rejects.toThrow('The year does not reach');
    await expect(insert('Med grunn')).resolves.toBeDefined();
    // With the guard off the rule alone would let four through.
    await api.sql.query('ALTER TABLE position_conversion DISABLE TRIGGER conversion_budget_holds');
    await expect(insert(null)).resolves.toBeDefined();
    await api.sql.query('ALTER TABLE position_conversion ENABLE TRIGGER conversion_budget_holds');
  });
});
