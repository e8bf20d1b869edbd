import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { AttendanceInput } from '@kompetanse/contract';
import { refuseAttendance } from '@kompetanse/domain/attendance';
import type { Refuse } from '@kompetanse/domain/refusals';
import type { SessionRow } from '../../courses/courses.queries.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { runsIt } from '../../enrolment/enrolment.queries.ts';

/** Marks who was there at one session; sending it again corrects. All marks are stored, or none. */
@Injectable()
export class RecordAttendance {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(
    viewer: Viewer,
    sessionId: string,
    marks: readonly AttendanceInput[],
  ): Promise<{ session: SessionRow; recorded: number } | Refuse> {
    const now = this.clock.now();
    return this.db
      .transaction<{ session: SessionRow; recorded: number } | Refuse>(async (em) => {
        const session = await firstRow(
          em,
          sql<SessionRow>`SELECT s.id, s.run_id AS "runId", s.no, s.title, s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.place, s.mandatory, s.state
          FROM course_session s JOIN course_run r ON r.id = s.run_id JOIN org_unit u ON u.id = r.host_unit_id
          WHERE s.id::text = ${sessionId} AND s.state <> 'CANCELLED' AND r.state NOT IN ('CANCELLED','COMPLETED') AND ${runsIt(viewer)} FOR UPDATE OF s`,
        );
        if (!session) return { refuse: 'NOT_FOUND' };
        const refused = refuseAttendance(session, marks, now);
        if (refused) return refused;
        if (new Set(marks.map((mark) => mark.enrolmentId)).size < marks.length) return { refuse: 'STALE_STATE' };
        const recorded = await rows(
          em,
          sql`INSERT INTO session_attendance (enrolment_id, session_id, mark, minutes, recorded_by, recorded_at)
          SELECT e.id, ${session.id}, m.mark, CASE WHEN m.mark = 'PARTIAL' THEN m.minutes END, ${viewer.personId}, ${now}
            FROM jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) AS m("enrolmentId" text, mark text, minutes int)
            JOIN enrolment e ON e.id::text = m."enrolmentId" AND e.run_id = ${session.runId} AND e.state IN ('ENROLLED','COMPLETED')
          ON CONFLICT (enrolment_id, session_id) DO UPDATE
            SET mark = excluded.mark, minutes = excluded.minutes, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
          RETURNING 1`,
        );
        // Somebody of the list has left in the meantime, or was never in this run.
        if (recorded.length !== marks.length) throw new StaleMarks();
        const held = now >= session.endsAt ? 'HELD' : session.state;
        await rows(em, sql`UPDATE course_session SET state = ${held} WHERE id = ${session.id}`);
        await rows(
          em,
          sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
          VALUES (${now}, ${viewer.personId}, 'ATTENDANCE_RECORDED', 'COURSE_SESSION', ${session.id}, ${JSON.stringify({ marks: marks.length })}::jsonb)`,
        );
        return { session: { ...session, state: held }, recorded: recorded.length };
      })
      .catch((error: unknown) => {
        if (error instanceof StaleMarks) return { refuse: 'STALE_STATE' as const };
        throw error;
      });
  }
}

/** Rolls the transaction back; leaves the use case as a refusal. */
class StaleMarks extends Error {}
