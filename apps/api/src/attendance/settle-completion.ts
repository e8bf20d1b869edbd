import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { decideCompletion, type AttendedSession, type Completion } from '@kompetanse/domain/attendance';
import type { LocalDate } from '@kompetanse/domain/calendar';
import type { CompletionRule } from '@kompetanse/domain/courses';
import type { EnrolmentState } from '@kompetanse/domain/enrolment';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { moveEnrolment } from '../enrolment/move-enrolment.ts';
import { firstRow } from '../platform/database/database.ts';
import { metSessions } from './met-sessions.ts';

/** Why the end is looked at anew, and by whom; null: the system itself. */
export interface SettleCause {
  readonly cause: 'ATTENDANCE_CORRECTED' | 'MADE_UP';
  readonly actorId: string | null;
  readonly reason?: string;
}

interface Ended {
  readonly state: EnrolmentState;
  readonly rule: CompletionRule;
  readonly ownWorkDone: boolean;
  readonly sessions: AttendedSession[];
}

const ends: readonly Completion[] = ['COMPLETED', 'NOT_COMPLETED', 'NO_SHOW'];

/**
 * Moves an enrolment whose run has ended to where the rule puts it now; nothing while the run goes on. The certificate follows from the move.
 * Locks the run, then the enrolment.
 */
export async function settleCompletion(
  em: EntityManager,
  enrolmentId: string,
  why: SettleCause,
  when: { now: Date; today: LocalDate },
): Promise<Refuse | null> {
  const ended = await firstRow(
    em,
    sql<Ended>`SELECT e.state, c.completion_rule AS rule, e.own_work_at IS NOT NULL AS "ownWorkDone", ${metSessions} AS sessions
      FROM enrolment e JOIN course_run r ON r.id = e.run_id JOIN course c ON c.id = r.course_id WHERE e.id = ${enrolmentId}`,
  );
  const from = ends.find((end) => end === ended?.state);
  if (!ended || !from) return null;
  const to = decideCompletion(ended.rule, ended.sessions, ended.ownWorkDone);
  if (to === from) return null;
  const moved = await moveEnrolment(em, { enrolmentId, from: [from], to, ...why }, when);
  return isRefuse(moved) ? moved : null;
}
