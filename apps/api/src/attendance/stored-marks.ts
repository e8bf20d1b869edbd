import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { AttendanceMark } from '@kompetanse/contract';
import { rows } from '../platform/database/database.ts';

/** One who can be marked at a session, and the mark that is stored: a participant with a seat, or a guest with a chair. */
export interface StoredRow {
  readonly enrolmentId: string;
  /** Null: a participant of the run. */
  readonly makeUpId: string | null;
  readonly own: boolean;
  readonly mark: AttendanceMark | null;
  readonly minutes: number | null;
  readonly markedAt: Date | null;
  readonly recordedAt: Date | null;
  readonly mine: boolean;
  /** The guest's own run has ended, so that the mark decides anew how. */
  readonly ended: boolean;
}

/** A session that is marked, locked by the caller, and by whom. */
export interface Marking {
  readonly sessionId: string;
  readonly runId: string;
  readonly personId: string;
}

/** Those of the list who can be marked; who has left in the meantime, or was never there, is missing. */
export function storedMarks(
  em: EntityManager,
  { sessionId, runId, personId }: Marking,
  ids: readonly string[],
): Promise<StoredRow[]> {
  return rows(
    em,
    sql<StoredRow>`SELECT e.id AS "enrolmentId", NULL AS "makeUpId", e.person_id = ${personId} AS own, a.mark, a.minutes,
        coalesce(a.marked_at, a.recorded_at) AS "markedAt", a.recorded_at AS "recordedAt", coalesce(a.recorded_by = ${personId}, false) AS mine, false AS ended
      FROM enrolment e LEFT JOIN session_attendance a ON a.enrolment_id = e.id AND a.session_id = ${sessionId}
      WHERE e.id::text = ANY (${[...ids]}) AND e.run_id = ${runId} AND e.state IN ('ENROLLED','COMPLETED')
      UNION ALL
      SELECT e.id, m.id, e.person_id = ${personId}, CASE WHEN m.state <> 'BOOKED' THEN m.state END, NULL,
        m.updated_at, m.updated_at, true, e.state IN ('COMPLETED','NOT_COMPLETED','NO_SHOW')
      FROM make_up m JOIN enrolment e ON e.id = m.enrolment_id
      WHERE e.id::text = ANY (${[...ids]}) AND m.taken_id = ${sessionId} AND m.state <> 'CANCELLED'`,
  );
}
