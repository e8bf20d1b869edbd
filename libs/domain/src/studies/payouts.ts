import type { LocalDate } from '../calendar/oslo.ts';
import type { Refuse } from '../refusals/refusal.ts';
import type { SemesterState } from './states.ts';

export interface SemesterMoney {
  readonly state: SemesterState;
  readonly payoutPlannedNok: number;
  readonly payoutReceivedNok: number | null;
}

/** What a semester takes of the grant: what was received, else what is planned while it stands. */
export function moneyOf({ state, payoutPlannedNok, payoutReceivedNok }: SemesterMoney): number {
  if (payoutReceivedNok !== null) return payoutReceivedNok;
  return state === 'DEFERRED' || state === 'DROPPED' ? 0 : payoutPlannedNok;
}

/** What is left of the grant beside these semesters. */
export function moneyLeft(grantedNok: number | null, others: readonly SemesterMoney[]): number {
  return (grantedNok ?? 0) - others.reduce((sum, one) => sum + moneyOf(one), 0);
}

/** Why an amount can not be planned for or received in a semester; left is what the others leave of the grant. */
export function refuseAmount(amountNok: number, left: number): Refuse | null {
  if (!Number.isInteger(amountNok) || amountNok < 0) {
    return { refuse: 'COST_OUT_OF_RANGE', facts: { field: 'amountNok', max: Math.max(0, left) } };
  }
  return amountNok > left
    ? { refuse: 'PAYOUT_OVER_GRANT', facts: { field: 'amountNok', left: Math.max(0, left) } }
    : null;
}

export function refuseReceivedOn(on: LocalDate, startsOn: LocalDate, today: LocalDate): Refuse | null {
  return on > today || on < startsOn
    ? { refuse: 'PAYOUT_DAY_WRONG', facts: { field: 'receivedOn', earliest: startsOn, latest: today } }
    : null;
}
