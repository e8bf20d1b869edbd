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
  externalSchemes: [],
  externalBody: null,
  externalAnswerOn: null,
  admissionOn: null,
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

  it('names who else must say yes to a scheme, and when the answers come: not before its own', () => {
    const external: RoundPlan = {
      ...plan,
      externalSchemes: ['STIPEND'],
      externalBody: 'Utdanningsdirektoratet',
      externalAnswerOn: '2026-04-30',
      admissionOn: '2026-05-31',
    };
    expect(refuseRound(external)).toBeNull();
    expect(refuseRound({ ...external, externalBody: null })).toMatchObject({ facts: { field: 'externalBody' } });
    expect(refuseRound({ ...external, externalBody: 'x'.repeat(101) })).toMatchObject({ refuse: 'TEXT_TOO_LONG' });
    expect(refuseRound({ ...external, externalSchemes: ['SUBSTITUTE'] })).toMatchObject({
      refuse: 'SCHEME_NOT_IN_ROUND',
    });
    for (const field of ['externalAnswerOn', 'admissionOn'] as const)
      expect(refuseRound({ ...external, [field]: '2026-03-14' })).toMatchObject({
        refuse: 'ROUND_DATES_WRONG',
        facts: { field },
      });
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
