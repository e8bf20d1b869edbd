import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { CourseInput } from '@kompetanse/contract';
import { refuseCourse } from '@kompetanse/domain/courses';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { auditCourse } from '../course-audit.ts';
import { readBonds, tie } from '../course-bonds.ts';
import { columnsOf, draftOf } from '../course-columns.ts';
import type { CourseSourceRow } from '../course-source.ts';
import { CourseWrittenQueries } from '../course-written.queries.ts';

/** Writes a new course; with copyOf it begins with that course's picture. */
@Injectable()
export class CreateCourse {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly queries: CourseWrittenQueries,
  ) {}

  async run(viewer: Viewer, input: CourseInput, copyOf: string | null): Promise<CourseSourceRow | Refuse> {
    const draft = draftOf(input);
    const refused = refuseCourse(draft);
    if (refused) return refused;
    const { title, rich, text, goals, untranslated } = columnsOf(draft);
    const at = this.clock.now();
    return this.db.transaction(async (em): Promise<CourseSourceRow | Refuse> => {
      const bonds = await readBonds(em, null, input);
      if (isRefuse(bonds)) return bonds;
      const made = await firstRow(
        em,
        sql<{ id: string }>`
          INSERT INTO course (code, type, audience, measure_ref, title_nb, title_nn, title_en, text_nb, text_nn, text_en, rich_nb, rich_nn, rich_en,
            learning_goals, completion_rule, duration_minutes, untranslated, created_at, updated_at)
          VALUES (${draft.code}, ${input.type}, ${input.audience}, ${input.measureRef ?? null}, ${title.nb}, ${title.nn}, ${title.en},
            ${text.nb}, ${text.nn}, ${text.en}, ${rich.nb}, ${rich.nn}, ${rich.en}, ${JSON.stringify(goals)}::jsonb,
            ${JSON.stringify(draft.completionRule)}::jsonb, ${draft.durationMinutes}, ${untranslated}::text[], ${at}, ${at})
          ON CONFLICT (code) DO NOTHING RETURNING id`,
      );
      if (!made) return { refuse: 'COURSE_CODE_TAKEN', facts: { field: 'code' } };
      await tie(em, made.id, bonds);
      if (copyOf !== null)
        await rows(
          em,
          sql`INSERT INTO course_image (course_id, media_type, bytes, sha256, alt_nb, alt_nn, alt_en, width, height, updated_at)
              SELECT ${made.id}, media_type, bytes, sha256, alt_nb, alt_nn, alt_en, width, height, ${at} FROM course_image WHERE course_id = ${rowId(copyOf)}`,
        );
      const change = { code: draft.code, ...(copyOf !== null && { copyOf }) };
      await auditCourse(em, { actorId: viewer.personId, at, action: 'COURSE_CREATED', courseId: made.id, change });
      return (await this.queries.source(made.id, em)) ?? { refuse: 'NOT_FOUND' };
    });
  }
}
