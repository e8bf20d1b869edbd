import type { Refuse } from '../refusals/refusal.ts';

/** Who was there can be said from this long before a meeting starts, course or supervision (invariant 7). */
export const ATTENDANCE_OPENS_MINUTES = 15;

/** Null once the meeting may be marked; else ATTENDANCE_TOO_EARLY with the moment from which it may. */
export function refuseTooEarly(meeting: { readonly startsAt: Date }, now: Date): Refuse | null {
  const opensAt = new Date(meeting.startsAt.getTime() - ATTENDANCE_OPENS_MINUTES * 60_000);
  return now < opensAt ? { refuse: 'ATTENDANCE_TOO_EARLY', facts: { opensAt: opensAt.toISOString() } } : null;
}
