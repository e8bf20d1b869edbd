import { refuseReason } from '../decisions/reason.ts';
import type { Refuse } from '../refusals/refusal.ts';

/** Checks that who books for others may set aside. */
export const setAsideChecks = ['RESTRICTED', 'PREREQUISITE_MISSING', 'CLASH'] as const;
export type SetAsideCheck = (typeof setAsideChecks)[number];

/** Most people booked at once. */
export const MOST_BOOKED = 100;

/** May so many be booked at once, with these checks set aside for this reason? Null when they may. */
export function refuseStaffBooking(
  people: number,
  setAside: readonly SetAsideCheck[],
  reason: string | null | undefined,
): Refuse | null {
  return refuseCrowd(people) ?? (setAside.length > 0 ? refuseReason(reason) : null);
}

/** May so many be booked or invited at once? Null when they may. */
export function refuseCrowd(people: number): Refuse | null {
  if (people >= 1 && people <= MOST_BOOKED) return null;
  return { refuse: 'NUMBER_OUT_OF_RANGE', facts: { field: 'personIds', min: 1, max: MOST_BOOKED } };
}
