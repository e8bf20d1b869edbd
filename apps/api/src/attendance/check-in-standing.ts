import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import type { AttendanceMark, AttendanceVia } from '@kompetanse/contract';
import { refuseCheckIn } from '@kompetanse/domain/attendance';
import type { RunState } from '@kompetanse/domain/courses';
import type { Refuse } from '@kompetanse/domain/refusals';
import { sessionColumns } from '../courses/course-rows.ts';
import type { SessionRow } from '../courses/courses.queries.ts';
import { firstRow } from '../platform/database/database.ts';

/** How one person stands to one session that they want to check in to. */
export interface CheckInStanding {
  readonly session: SessionRow;
  readonly runState: RunState;
  /** Their seat in the run; null when they have none. */
  readonly enrolmentId: string | null;
  /** Their guest's chair; null when they have none. */
  readonly makeUpId: string | null;
  readonly mark: AttendanceMark | null;
  readonly via: AttendanceVia | null;
}

type Row = SessionRow & Omit<CheckInStanding, 'session'>;

/** Reads it; lock is added to the statement. Undefined: there is no such session. */
export async function checkInStanding(
  em: EntityManager,
  { personId, sessionId }: { readonly personId: string; readonly sessionId: string },
  lock: RawBuilder<unknown> = sql``,
): Promise<CheckInStanding | undefined> {
  const row = await firstRow(
    em,
    sql<Row>`SELECT ${sessionColumns}, r.state AS "runState", e.id AS "enrolmentId", g.id AS "makeUpId",
        CASE WHEN e.id IS NOT NULL THEN a.mark WHEN g.state IN ('PRESENT','ABSENT') THEN g.state END AS mark,
        CASE WHEN e.id IS NOT NULL THEN a.via WHEN g.state = 'ABSENT' THEN 'LEADER' END AS via
      FROM course_session s JOIN course_run r ON r.id = s.run_id
      LEFT JOIN enrolment e ON e.run_id = s.run_id AND e.person_id = ${personId} AND e.state IN ('ENROLLED','COMPLETED')
      LEFT JOIN session_attendance a ON a.enrolment_id = e.id AND a.session_id = s.id
      LEFT JOIN LATERAL (SELECT m.id, m.state FROM make_up m JOIN enrolment o ON o.id = m.enrolment_id
        WHERE m.taken_id = s.id AND o.person_id = ${personId} AND m.state <> 'CANCELLED' ORDER BY m.created_at DESC LIMIT 1) g ON true
      WHERE s.id = ${sessionId} AND s.state <> 'CANCELLED' ${lock}`,
  );
  if (!row) return undefined;
  const { runState, enrolmentId, makeUpId, mark, via, ...session } = row;
  return { session, runState, enrolmentId, makeUpId, mark, via };
}

/** Why this person cannot check in now; null when they can, or have. A leader's mark stands against one's own. */
export function refuseStanding(standing: CheckInStanding, now: Date): Refuse | null {
  if (standing.runState === 'CANCELLED') return { refuse: 'RUN_CANCELLED' };
  const refused = refuseCheckIn(standing.session, now);
  if (refused) return refused;
  if (standing.enrolmentId === null && standing.makeUpId === null) return { refuse: 'NOT_PARTICIPANT' };
  return standing.mark !== null && standing.mark !== 'PRESENT' ? { refuse: 'ATTENDANCE_MARKED' } : null;
}
