import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import { Clock } from '../platform/clock/clock.ts';
import { Database, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import type { GqlContext } from '../platform/graphql/context.ts';
import { seesEverything } from './catalogue-filter.ts';
import { courseColumns, type CourseRow } from './course-rows.ts';
import { readSearch, type SearchWords } from './search-words.ts';

/** True when a run of the course is there to be found and its deadline has not passed: it can be booked, waited for or soon booked. Alias c. */
export function canBeBooked(now: Date): RawBuilder<boolean> {
  return sql<boolean>`EXISTS (SELECT FROM course_run r WHERE r.course_id = c.id AND r.state IN ('PUBLISHED','CONFIRMED') AND r.listed
    AND r.starts_at > ${now} AND r.closes_at > ${now})`;
}

/** True for courses that hold all that is asked for. Alias c. */
function asksFor({ words, signs }: SearchWords): RawBuilder<boolean> {
  const last = words.length - 1;
  const holds = words.map(
    (word, index) => sql`coalesce(c.words @@ catalogue_query(${word}::text, ${index === last}), true)`,
  );
  const literal = sql`concat_ws(' ', c.title_nb, c.title_nn, c.title_en) LIKE ALL (${[...signs]}::text[])`;
  return sql<boolean>`${sql.join([...holds, literal], sql` AND `)}`;
}

export interface CoursePageRows {
  readonly courses: readonly CourseRow[];
  readonly endCursor: string | null;
}

export interface InterestRow {
  readonly course: CourseRow;
  readonly count: number;
  readonly since: Date;
}

interface Page {
  readonly search?: string | null;
  readonly first: number;
  readonly after?: string | null;
}

/** Courses nobody can book now, and who would like to. */
@Injectable()
export class InterestQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** By title in the reader's language; the cursor is a course's id. */
  async withoutRuns({ viewer, locale }: GqlContext, { search, first, after }: Page): Promise<CoursePageRows> {
    const title = sql.ref(`title_${locale}`);
    const asked = readSearch(search ?? '');
    const found = await rows(
      this.db.reader(),
      sql<CourseRow>`SELECT ${courseColumns} FROM course c
        WHERE c.retired_at IS NULL AND NOT ${canBeBooked(this.clock.now())} AND (${seesEverything(viewer)} OR c.audience <> 'EMPLOYEE')
          AND ${asked ? asksFor(asked) : sql`true`}
          AND (${after ?? null}::text IS NULL OR (c.${title}, c.id) > (SELECT x.${title}, x.id FROM course x WHERE x.id = ${rowId(after ?? '')}::uuid))
        ORDER BY c.${title}, c.id LIMIT ${first + 1}`,
    );
    const courses = found.slice(0, first);
    return { courses, endCursor: found.length > first ? (courses.at(-1)?.id ?? null) : null };
  }

  /** Whether the viewer waits to be told of the course. */
  async interested(courseId: string, { viewer, loaders }: GqlContext): Promise<boolean> {
    if (!viewer) return false;
    const loader = loaders.for('interested', async (ids) => {
      const found = await rows(
        this.db.reader(),
        sql<{ course_id: string }>`SELECT course_id FROM course_interest
          WHERE person_id = ${viewer.personId} AND course_id = ANY (${ids}::uuid[]) AND told_at IS NULL`,
      );
      const wanted = new Set(found.map((row) => row.course_id));
      return ids.map((id) => wanted.has(id));
    });
    return loader.load(courseId);
  }

  /** How many wait to be told, course by course, most first; at most 200. Everybody's, since a course belongs to no unit. */
  async counts(): Promise<InterestRow[]> {
    const found = await rows(
      this.db.reader(),
      sql<CourseRow & { count: number; since: Date }>`SELECT ${courseColumns}, i.count, i.since FROM (
          SELECT course_id, count(*)::int AS count, min(created_at) AS since FROM course_interest WHERE told_at IS NULL GROUP BY course_id
        ) i JOIN course c ON c.id = i.course_id ORDER BY i.count DESC, i.since, c.id LIMIT 200`,
    );
    return found.map(({ count, since, ...course }) => ({ course, count, since }));
  }
}
