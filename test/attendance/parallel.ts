import type { Pool } from 'pg';
import { givenRun, type GivenRun, type RunWish } from '../given/courses.ts';
import type { GivenUnit } from '../given/organisation.ts';

/** Another run of the same course. */
export async function givenParallelRun(sql: Pool, unit: GivenUnit, of: GivenRun, wish: RunWish): Promise<GivenRun> {
  const run = await givenRun(sql, unit, wish);
  await sql.query('UPDATE course_run SET course_id = $2 WHERE id = $1', [run.id, of.courseId]);
  return { ...run, courseId: of.courseId };
}

/** Marks as a leader would have set them, session by session. */
export async function markedAs(
  sql: Pool,
  enrolmentId: string,
  sessionIds: readonly string[],
  marks: readonly string[],
): Promise<void> {
  for (const [index, mark] of marks.entries())
    await sql.query(
      `INSERT INTO session_attendance (enrolment_id, session_id, mark, recorded_by, recorded_at)
        SELECT $1, $2, $3, booked_by, '2026-11-20T10:00:00Z' FROM enrolment WHERE id = $1`,
      [enrolmentId, sessionIds[index], mark],
    );
}
