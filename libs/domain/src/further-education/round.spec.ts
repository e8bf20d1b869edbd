import { describe, expect, it } from '@jest/globals';
import { leftAfter, refuseGrant } from './budget.ts';
import { isSchoolYear, refuseRound, type RoundPlan } from './round.ts';

const plan: RoundPlan = {
  schoolYear: '2026/27',
  opensOn: '2026-02-01',
  closesOn: '2026-03-01',
  unitDeadline: '2026-03-08',
  ownerDeadline: '2026-03-15',
  budgetNok: 600_000,
  schemes: ['STIPEND'],
};

describe('a round', () => {
  it('is of a school year', () => {
    expect(['2026/27', '1999/00', '2099/00'].map(isSchoolYear)).toEqual([true, true, true]);
    expect(['2026/28', '2026', '26/27', '2026/2027', ''].map(isSchoolYear)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('has its days in order; two can be the same', () => {
    expect(refuseRound(plan)).toBeNull();
    expect(refuseRound({ ...plan, unitDeadline: plan.closesOn, ownerDeadline: plan.closesOn })).toBeNull();
    for (const field of ['closesOn', 'unitDeadline', 'ownerDeadline'] as const)
      expect(refuseRound({ ...plan, [field]: '2026-01-31' })).toEqual({
        refuse: 'ROUND_DATES_WRONG',
        facts: { field },
      });
    expect(refuseRound({ ...plan, opensOn: '2026-02-30' })).toMatchObject({ facts: { field: 'opensOn' } });
  });

  it('gives within its budget, or over it with a reason', () => {
    const grant = { grantedNok: 100, budgetNok: 500, usedNok: 400, overBudgetReason: null };
    expect(leftAfter(grant)).toBe(0);
    expect(refuseGrant(grant)).toBeNull();
    expect(refuseGrant({ ...grant, grantedNok: 101 })).toEqual({
      refuse: 'OVER_BUDGET',
      facts: { field: 'overBudgetReason', over: 1 },
    });
    expect(refuseGrant({ ...grant, grantedNok: 101, overBudgetReason: 'Fylkesmidler' })).toBeNull();
    expect(refuseGrant({ ...grant, grantedNok: 0.5 })).toMatchObject({ refuse: 'COST_OUT_OF_RANGE' });
  });
});
