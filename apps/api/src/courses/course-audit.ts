import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { rows } from '../platform/database/database.ts';

export interface CourseAct {
  readonly actorId: string;
  readonly at: Date;
  readonly action: `COURSE_${string}`;
  readonly courseId: string;
  readonly change: Readonly<Record<string, unknown>>;
}

/** Who did what to a course, in the transaction that does it. */
export async function auditCourse(
  em: EntityManager,
  { actorId, at, action, courseId, change }: CourseAct,
): Promise<void> {
  await rows(
    em,
    sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
        VALUES (${at}, ${actorId}, ${action}, 'COURSE', ${courseId}, ${JSON.stringify(change)}::jsonb)`,
  );
}
