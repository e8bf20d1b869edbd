import { refuseTooEarly } from '../courses/attendance-window.ts';
import type { Refuse } from '../refusals/refusal.ts';

/** How somebody met a session. */
export type AttendanceMark = 'PRESENT' | 'PARTIAL' | 'EXCUSED' | 'ABSENT';

export interface AttendanceEntry {
  readonly mark: AttendanceMark;
  /** Minutes present; needed for PARTIAL, nothing else. */
  readonly minutes?: number | null;
}

/** May marks be set for a session now, and are they whole? Null when they are. */
export function refuseAttendance(
  session: { readonly startsAt: Date; readonly endsAt: Date },
  entries: readonly AttendanceEntry[],
  now: Date,
): Refuse | null {
  const tooEarly = refuseTooEarly(session, now);
  if (tooEarly) return tooEarly;
  const longest = (session.endsAt.getTime() - session.startsAt.getTime()) / 60_000;
  const broken = entries.some((e) => e.mark === 'PARTIAL' && !(e.minutes && e.minutes > 0 && e.minutes <= longest));
  return broken ? { refuse: 'MARK_NEEDS_MINUTES', facts: { longest } } : null;
}
