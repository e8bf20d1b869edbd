import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { PositionProfile } from '@kompetanse/contract';
import { readRichText, type RichBlock } from '@kompetanse/domain/courses';
import type { Locale } from '@kompetanse/texts';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import { groupedBy, inOrder, type Loaders } from '../platform/graphql/context.ts';
import { courseColumns, type CourseRow } from './course-rows.ts';
import { sourceColumns, type CourseSourceRow } from './course-source.ts';

interface RichRow {
  readonly id: string;
  readonly nb: string | null;
  readonly nn: string | null;
  readonly en: string | null;
}

interface ProfileRow {
  readonly code: string;
  readonly name_nb: string;
  readonly name_nn: string;
  readonly name_en: string;
}

export interface CourseList {
  readonly search?: string | null;
  readonly retired?: boolean | null;
  readonly first: number;
  readonly after?: string | null;
}

/** Courses as they are written, and what readers see of it. */
@Injectable()
export class CourseWrittenQueries {
  constructor(private readonly db: Database) {}

  /** By code; each word must stand in a code or a title. */
  async list({ search, retired, first, after }: CourseList): Promise<{
    courses: CourseSourceRow[];
    endCursor: string | null;
    total: number;
  }> {
    const words = (search ?? '').trim().split(/\s+/).filter(Boolean).slice(0, 8);
    const patterns = words.map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
    const fitting = sql`(${retired === true} OR c.retired_at IS NULL) AND (${patterns.length === 0}
      OR concat_ws(' ', c.code, c.title_nb, c.title_nn, c.title_en) ILIKE ALL (${patterns}::text[]))`;
    const found = await rows(
      this.db.reader(),
      sql<CourseSourceRow & { total: number }>`
        SELECT ${sourceColumns}, (SELECT count(*)::int FROM course c WHERE ${fitting}) AS total FROM course c
         WHERE ${fitting} AND (${after ?? null}::text IS NULL OR c.code > (SELECT code FROM course x WHERE x.id = ${rowId(after ?? '')}))
         ORDER BY c.code LIMIT ${first + 1}`,
    );
    const courses = found.slice(0, first);
    const endCursor = found.length > first ? (courses.at(-1)?.id ?? null) : null;
    return { courses, endCursor, total: found[0]?.total ?? 0 };
  }

  /** One course as it is written; with an em, as that transaction sees it. */
  async source(id: string, em: EntityManager = this.db.reader()): Promise<CourseSourceRow | null> {
    const found = await firstRow(
      em,
      sql<CourseSourceRow>`SELECT ${sourceColumns} FROM course c WHERE c.id = ${rowId(id)}`,
    );
    return found ?? null;
  }

  /** The text with its dress; courses written before there was any have their plain text. */
  async richText(course: CourseRow, locale: Locale, loaders: Loaders): Promise<RichBlock[]> {
    const loader = loaders.for('courseRich', async (ids) =>
      inOrder(
        ids,
        await rows(
          this.db.reader(),
          sql<RichRow>`SELECT id, rich_nb AS nb, rich_nn AS nn, rich_en AS en FROM course WHERE id = ANY (${ids}::uuid[])`,
        ),
        ({ id }) => id,
      ),
    );
    return readRichText((await loader.load(course.id))?.[locale] ?? course[`text_${locale}`]);
  }

  prerequisites(courseId: string, loaders: Loaders): Promise<CourseRow[]> {
    const loader = loaders.for('coursePrerequisites', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<CourseRow & { neededBy: string }>`SELECT p.course_id AS "neededBy", ${courseColumns}
            FROM course_prerequisite p JOIN course c ON c.id = p.requires_id WHERE p.course_id = ANY (${ids}::uuid[]) ORDER BY c.code`,
        ),
        ({ neededBy }) => neededBy,
      ),
    );
    return loader.load(courseId);
  }

  async meantFor(courseId: string, locale: Locale, loaders: Loaders): Promise<PositionProfile[]> {
    const loader = loaders.for('courseMeantFor', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<ProfileRow & { courseId: string }>`SELECT m.course_id AS "courseId", f.* FROM course_meant_for m
            JOIN position_profile f ON f.code = m.profile_code WHERE m.course_id = ANY (${ids}::uuid[]) ORDER BY f.name_nb`,
        ),
        (row) => row.courseId,
      ),
    );
    return (await loader.load(courseId)).map((profile) => ({ code: profile.code, name: profile[`name_${locale}`] }));
  }

  /** A picture by its content's hash. */
  async picture(sha256: string): Promise<{ mediaType: string; bytes: Buffer } | null> {
    const found = await firstRow(
      this.db.reader(),
      sql<{
        mediaType: string;
        bytes: Buffer;
      }>`SELECT media_type AS "mediaType", bytes FROM course_image WHERE sha256 = ${sha256} LIMIT 1`,
    );
    return found ?? null;
  }
}
