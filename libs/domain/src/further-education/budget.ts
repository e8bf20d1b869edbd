import { refuseReason } from '../decisions/reason.ts';
import type { Refuse } from '../refusals/refusal.ts';

/** What a yes costs, and what the round has. Kroner. */
export interface Grant {
  readonly grantedNok: number;
  readonly budgetNok: number;
  /** Given to others in the round already. */
  readonly usedNok: number;
  /** Why the budget may be passed; null when nobody has said. */
  readonly overBudgetReason: string | null;
}

/** What is left of the budget after the grant; below zero when it does not reach. */
export function leftAfter({ grantedNok, budgetNok, usedNok }: Omit<Grant, 'overBudgetReason'>): number {
  return budgetNok - usedNok - grantedNok;
}

/** Why a yes can not be given; null when it can. Over the budget it needs a reason. */
export function refuseGrant(grant: Grant): Refuse | null {
  const { grantedNok, overBudgetReason } = grant;
  if (!Number.isInteger(grantedNok) || grantedNok < 0 || grantedNok > 1_000_000)
    return { refuse: 'COST_OUT_OF_RANGE', facts: { field: 'grantedNok', max: 1_000_000 } };
  const left = leftAfter(grant);
  if (left >= 0) return null;
  if (overBudgetReason === null || overBudgetReason === '')
    return { refuse: 'OVER_BUDGET', facts: { field: 'overBudgetReason', over: -left } };
  return refuseReason(overBudgetReason);
}
