import type { CompletionRule } from '../courses/completion-rule.ts';
import type { AttendanceMark } from './marks.ts';

/** One session of the run as one participant met it; no mark means nobody saw them. A session made up for is PRESENT. */
export interface AttendedSession {
  /** Its number in the run; mandatory sessions are named by it. */
  readonly no?: number;
  /** Length of the session, minutes. */
  readonly minutes: number;
  readonly mark?: AttendanceMark;
  /** For PARTIAL: minutes present. */
  readonly presentMinutes?: number;
}

export type Completion = 'COMPLETED' | 'NOT_COMPLETED' | 'NO_SHOW';

/** Rules that most courses have, by the name they are offered under. */
export const completionPresets = {
  AT_LEAST_80: { minPercent: 80 },
  ALL_SESSIONS: { minPercent: 100, makeUpAllowed: true },
  NO_ABSENCE: { noAbsence: true },
} as const satisfies Readonly<Record<string, CompletionRule>>;

/** A partly attended session counts when the person was there at least half of it. */
export const PARTIAL_COUNTS_FROM = 0.5;

/** Was the person there long enough for the session to count? */
export function counts(session: AttendedSession): boolean {
  if (session.mark === 'PRESENT') return true;
  return session.mark === 'PARTIAL' && (session.presentMinutes ?? 0) >= session.minutes * PARTIAL_COUNTS_FROM;
}

/** Sessions a participant attended well enough to count. */
export function countAttended(sessions: readonly AttendedSession[]): number {
  return sessions.filter(counts).length;
}

/**
 * Decides from stored attendance how a run ended for one participant; sessions are those that were held, a cancelled one is asked of nobody.
 * NO_SHOW: not seen at any session. Own work that the rule asks for is done only when it has been confirmed.
 */
export function decideCompletion(
  rule: CompletionRule,
  sessions: readonly AttendedSession[],
  ownWorkDone = false,
): Completion {
  const seen = sessions.filter((s) => s.mark === 'PRESENT' || s.mark === 'PARTIAL').length;
  if (seen === 0) return 'NO_SHOW';
  const attended = countAttended(sessions);
  const mandatory = sessions.filter(({ no }) => no !== undefined && rule.mandatoryNos?.includes(no));
  const enough =
    attended >= Math.min(rule.minSessions ?? 0, sessions.length) &&
    attended * 100 >= (rule.minPercent ?? 0) * sessions.length &&
    (rule.noAbsence !== true || sessions.every((s) => s.mark === 'PRESENT')) &&
    mandatory.every(counts) &&
    (!rule.ownWorkHours || ownWorkDone);
  return enough ? 'COMPLETED' : 'NOT_COMPLETED';
}
