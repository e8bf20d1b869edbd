import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { AttendanceMark, AttendanceVia } from '@kompetanse/contract';
import { runsIt } from '../enrolment/enrolment.queries.ts';
import { Database, rows } from '../platform/database/database.ts';
import { groupedBy, inOrder, type Loaders, type Viewer } from '../platform/graphql/context.ts';
import { takenInstead } from './met-sessions.ts';

export interface AttendanceRow {
  readonly enrolmentId: string;
  readonly sessionId: string;
  readonly mark: AttendanceMark;
  readonly minutes: number | null;
  readonly via: AttendanceVia;
  readonly recordedAt: Date;
}

export interface CorrectionRow {
  readonly id: string;
  readonly enrolmentId: string;
  readonly sessionId: string;
  readonly fromMark: AttendanceMark | null;
  readonly toMark: AttendanceMark;
  readonly reason: string;
  readonly at: Date;
  readonly actorId: string;
}

@Injectable()
export class AttendanceQueries {
  constructor(private readonly db: Database) {}

  /** How each of them met the sessions of their run, in the order of the sessions; made up for is present. */
  of(enrolmentId: string, loaders: Loaders): Promise<AttendanceRow[]> {
    const loader = loaders.for('attendance', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<AttendanceRow>`SELECT e.id AS "enrolmentId", s.id AS "sessionId", CASE WHEN x.id IS NULL THEN a.mark ELSE 'PRESENT' END AS mark,
              CASE WHEN x.id IS NULL THEN a.minutes END AS minutes, CASE WHEN x.id IS NULL THEN a.via ELSE 'MAKE_UP' END AS via,
              a.recorded_at AS "recordedAt"
            FROM session_attendance a JOIN enrolment e ON e.id = a.enrolment_id JOIN course_session s ON s.id = a.session_id LEFT JOIN ${takenInstead}
            WHERE a.enrolment_id = ANY (${ids}::uuid[]) ORDER BY e.id, s.no`,
        ),
        (r) => r.enrolmentId,
      ),
    );
    return loader.load(enrolmentId);
  }

  /** Oldest first; for the person themselves and whoever leads or coordinates the run, empty for others. */
  corrections(viewer: Viewer, enrolmentId: string, loaders: Loaders): Promise<CorrectionRow[]> {
    const loader = loaders.for('corrections', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<CorrectionRow>`SELECT k.id::text AS id, k.enrolment_id AS "enrolmentId", k.session_id AS "sessionId", k.from_mark AS "fromMark",
              k.to_mark AS "toMark", k.reason, k.at, k.actor_id AS "actorId"
            FROM attendance_correction k JOIN enrolment e ON e.id = k.enrolment_id JOIN course_run r ON r.id = e.run_id JOIN org_unit u ON u.id = r.host_unit_id
            WHERE k.enrolment_id = ANY (${ids}::uuid[]) AND (e.person_id = ${viewer.personId} OR ${runsIt(viewer)}) ORDER BY k.enrolment_id, k.id`,
        ),
        (r) => r.enrolmentId,
      ),
    );
    return loader.load(enrolmentId);
  }

  async ownWorkDone(enrolmentId: string, loaders: Loaders): Promise<boolean> {
    const loader = loaders.for('ownWork', async (ids) =>
      inOrder(
        ids,
        await rows(
          this.db.reader(),
          sql<{ id: string }>`SELECT id FROM enrolment WHERE id = ANY (${ids}::uuid[]) AND own_work_at IS NOT NULL`,
        ),
        (r) => r.id,
      ),
    );
    return (await loader.load(enrolmentId)) !== undefined;
  }
}
