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

/** A mark as a device sends it: it may have been set while there was no line. */
export interface SentMark extends AttendanceEntry {
  readonly markedAt: Date;
  /** When the mark that the device showed had been stored; null when it showed none. */
  readonly knownAt: Date | null;
}

/** A mark as it is stored. */
export interface StoredMark extends AttendanceEntry {
  readonly markedAt: Date;
  readonly recordedAt: Date;
  /** Set by the one who sends now. */
  readonly mine: boolean;
}

export interface SettledMark {
  /** The sent mark takes the place of the stored one. */
  readonly store: boolean;
  /** Somebody else marked it differently, and this device had not seen that. */
  readonly differs: boolean;
}

/** Of two marks the one set later holds, whichever arrives first. Sent again, a mark changes nothing. */
export function settleMark(sent: SentMark, stored: StoredMark | null): SettledMark {
  if (!stored) return { store: true, differs: false };
  const same = sent.mark === stored.mark && (sent.mark !== 'PARTIAL' || sent.minutes === stored.minutes);
  if (same) return { store: false, differs: false };
  const unseen = sent.knownAt === null || stored.recordedAt > sent.knownAt;
  return { store: sent.markedAt >= stored.markedAt, differs: !stored.mine && unseen };
}
