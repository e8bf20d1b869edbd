import type { CompletionRule } from '../courses/completion-rule.ts';
import type { AttendanceMark } from './marks.ts';

/** One session of the run as one participant met it; no mark means nobody saw them. */
export interface AttendedSession {
  /** Length of the session, minutes. */
  readonly minutes: number;
  readonly mark?: AttendanceMark;
  /** For PARTIAL: minutes present. */
  readonly presentMinutes?: number;
}

export type Completion = 'COMPLETED' | 'NOT_COMPLETED' | 'NO_SHOW';

/** A partly attended session counts when the person was there at least half of it. */
const PARTIAL_COUNTS_FROM = 0.5;

function counts(session: AttendedSession): boolean {
  if (session.mark === 'PRESENT') return true;
  return session.mark === 'PARTIAL' && (session.presentMinutes ?? 0) >= session.minutes * PARTIAL_COUNTS_FROM;
}

/** Sessions a participant attended well enough to count. */
export function countAttended(sessions: readonly AttendedSession[]): number {
  return sessions.filter(counts).length;
}

/** Decides from stored attendance how a run ended for one participant. NO_SHOW: not seen at any session. */
export function decideCompletion(rule: CompletionRule, sessions: readonly AttendedSession[]): Completion {
  const seen = sessions.filter((s) => s.mark === 'PRESENT' || s.mark === 'PARTIAL').length;
  if (seen === 0) return 'NO_SHOW';
  const attended = countAttended(sessions);
  const enough =
    attended >= (rule.minSessions ?? 0) &&
    attended * 100 >= (rule.minPercent ?? 0) * sessions.length &&
    (rule.noAbsence !== true || sessions.every((s) => s.mark === 'PRESENT'));
  return enough ? 'COMPLETED' : 'NOT_COMPLETED';
}
