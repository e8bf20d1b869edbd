import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { CourseInput } from '@kompetanse/contract';
import { courseLimits, requiresItself } from '@kompetanse/domain/courses';
import type { Refuse } from '@kompetanse/domain/refusals';
import { rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';

/** What a course is tied to: a measure, courses it requires, profiles it is meant for. All known. */
export interface CourseBonds {
  readonly requires: readonly string[];
  readonly profiles: readonly string[];
}

/** Takes the lock of the table of requirements, so that two authors never each add half of a cycle, and reads what is wanted. */
export async function readBonds(
  em: EntityManager,
  courseId: string | null,
  { measureRef, prerequisiteIds, meantFor }: CourseInput,
): Promise<CourseBonds | Refuse> {
  await rows(em, sql`LOCK TABLE course_prerequisite IN SHARE ROW EXCLUSIVE MODE`);
  const requires = [...new Set((prerequisiteIds ?? []).map((id) => rowId(id)?.toLowerCase() ?? id))];
  const profiles = [...new Set(meantFor ?? [])];
  if (requires.length > courseLimits.prerequisites || requires.some((id) => rowId(id) === null))
    return { refuse: 'NOT_FOUND', facts: { field: 'prerequisites' } };
  const [known] = await rows(
    em,
    sql<{ courses: number; profiles: number; measure: boolean }>`SELECT
      (SELECT count(*)::int FROM course WHERE id = ANY (${requires}::uuid[])) AS courses,
      (SELECT count(*)::int FROM position_profile WHERE code = ANY (${profiles}::text[])) AS profiles,
      (${measureRef ?? null}::text IS NULL OR EXISTS (SELECT 1 FROM measure WHERE ref = ${measureRef ?? null})
        OR EXISTS (SELECT 1 FROM course WHERE id = ${courseId}::uuid AND measure_ref = ${measureRef ?? null})) AS measure`,
  );
  if (known?.measure !== true) return { refuse: 'NOT_FOUND', facts: { field: 'measureRef' } };
  if (known.courses !== requires.length) return { refuse: 'NOT_FOUND', facts: { field: 'prerequisites' } };
  if (known.profiles !== profiles.length) return { refuse: 'NOT_FOUND', facts: { field: 'meantFor' } };
  const all = await rows(
    em,
    sql<{
      id: string;
      requires: string[];
    }>`SELECT course_id AS id, array_agg(requires_id::text) AS requires FROM course_prerequisite GROUP BY course_id`,
  );
  const map = new Map(all.map((one) => [one.id, one.requires]));
  if (courseId !== null && requiresItself(courseId, requires, map))
    return { refuse: 'PREREQUISITE_CYCLE', facts: { field: 'prerequisites' } };
  return { requires, profiles };
}

/** Makes them those of the course. */
export async function tie(em: EntityManager, courseId: string, { requires, profiles }: CourseBonds): Promise<void> {
  await rows(
    em,
    sql`DELETE FROM course_prerequisite WHERE course_id = ${courseId} AND requires_id <> ALL (${requires}::uuid[])`,
  );
  await rows(
    em,
    sql`INSERT INTO course_prerequisite SELECT ${courseId}::uuid, unnest(${requires}::uuid[]) ON CONFLICT DO NOTHING`,
  );
  await rows(
    em,
    sql`DELETE FROM course_meant_for WHERE course_id = ${courseId} AND profile_code <> ALL (${profiles}::text[])`,
  );
  await rows(
    em,
    sql`INSERT INTO course_meant_for SELECT ${courseId}::uuid, unnest(${profiles}::text[]) ON CONFLICT DO NOTHING`,
  );
}
