import type { LocalDate } from '../calendar/oslo.ts';
import { refuseReason } from '../decisions/reason.ts';
import type { Refuse } from '../refusals/refusal.ts';

/** What a unit's limit does when a yes passes it: a word of warning, or a no that needs a reason to set aside. */
export type AbsenceRule = 'WARN' | 'BLOCK';

/** How many others of the unit are away on a day of the run. */
export interface DayAway {
  readonly day: LocalDate;
  readonly away: number;
}

/** A unit's limit of people away on one day; null: it has none. */
export interface AbsenceLimit {
  readonly limit: number | null;
  readonly rule: AbsenceRule;
}

/** The largest limit a unit can have. */
export const LIMIT_MOST = 500;

/** Days on which a yes leaves more away than the limit, the one who asks among them. */
export function daysOverLimit<Day extends DayAway>(days: readonly Day[], limit: number | null): Day[] {
  return limit === null ? [] : days.filter(({ away }) => away + 1 > limit);
}

/** Null when a yes may be given; a reason sets a blocking limit aside. */
export function refuseCoverage(
  days: readonly DayAway[],
  { limit, rule }: AbsenceLimit,
  setAside: string | null | undefined,
): Refuse | null {
  const [first] = daysOverLimit(days, limit);
  if (!first || rule !== 'BLOCK') return null;
  if (setAside === null || setAside === undefined)
    return { refuse: 'UNIT_LIMIT_REACHED', facts: { limit: limit ?? 0, day: first.day } };
  return refuseReason(setAside);
}

/** Null when it can be a unit's limit; no number takes the limit away. */
export function refuseAbsenceLimit(limit: number | null | undefined): Refuse | null {
  const wrong = typeof limit === 'number' && (!Number.isInteger(limit) || limit < 1 || limit > LIMIT_MOST);
  return wrong ? { refuse: 'LIMIT_OUT_OF_RANGE', facts: { min: 1, max: LIMIT_MOST } } : null;
}
