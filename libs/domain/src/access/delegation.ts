import { addDays, isLocalDate, type LocalDate } from '../calendar/oslo.ts';
import type { Refuse } from '../refusals/refusal.ts';

/** A leader's wish for a deputy: who, and from which day to which, both days included. */
export interface DelegationWish {
  readonly delegateId: string;
  readonly fromDay: LocalDate;
  readonly toDay: LocalDate;
  readonly reason?: string | null | undefined;
}

/** What must be known to say yes or no to it. */
export interface DelegationFacts {
  readonly delegatorId: string;
  readonly today: LocalDate;
  /** Whether the deputy is employed on the day of the wish. */
  readonly employed: boolean;
  /** Deputies the leader already has for the same role and unit. */
  readonly others: readonly { readonly fromDay: LocalDate; readonly toDay: LocalDate }[];
}

/** A deputy is for an absence; who is away for longer is replaced by a leader of their own. */
const LONGEST_DAYS = 366;
const REASON_MOST = 500;

/** Null when the leader may have that deputy; else what is wrong first. */
export function refuseDelegation(wish: DelegationWish, facts: DelegationFacts): Refuse | null {
  const { fromDay, toDay } = wish;
  if (wish.delegateId === facts.delegatorId) return { refuse: 'DELEGATION_TO_SELF' };
  if (!facts.employed) return { refuse: 'DEPUTY_NOT_EMPLOYED' };
  const days = isLocalDate(fromDay) && isLocalDate(toDay);
  if (!days || toDay < fromDay || toDay > addDays(fromDay, LONGEST_DAYS)) return { refuse: 'DELEGATION_PERIOD_WRONG' };
  if (fromDay < facts.today) return { refuse: 'DELEGATION_PAST' };
  if ((wish.reason ?? '').trim().length > REASON_MOST)
    return { refuse: 'TEXT_TOO_LONG', facts: { field: 'reason', max: REASON_MOST } };
  const other = facts.others.find((one) => one.fromDay <= toDay && one.toDay >= fromDay);
  return other ? { refuse: 'DELEGATION_OVERLAP', facts: { fromDay: other.fromDay, toDay: other.toDay } } : null;
}
