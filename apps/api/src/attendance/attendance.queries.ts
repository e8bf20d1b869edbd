import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { AttendanceMark } from '@kompetanse/contract';
import { Database, rows } from '../platform/database/database.ts';
import { groupedBy, type Loaders } from '../platform/graphql/context.ts';

export interface AttendanceRow {
  readonly enrolmentId: string;
  readonly sessionId: string;
  readonly mark: AttendanceMark;
  readonly minutes: number | null;
}

@Injectable()
export class AttendanceQueries {
  constructor(private readonly db: Database) {}

  /** How each of them met the sessions of their run, in the order of the sessions. */
  of(enrolmentId: string, loaders: Loaders): Promise<AttendanceRow[]> {
    const loader = loaders.for('attendance', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<AttendanceRow>`SELECT a.enrolment_id AS "enrolmentId", a.session_id AS "sessionId", a.mark, a.minutes FROM session_attendance a
            JOIN course_session s ON s.id = a.session_id WHERE a.enrolment_id = ANY (${ids}::uuid[]) ORDER BY a.enrolment_id, s.no`,
        ),
        (r) => r.enrolmentId,
      ),
    );
    return loader.load(enrolmentId);
  }
}
