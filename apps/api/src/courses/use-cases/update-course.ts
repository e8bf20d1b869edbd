import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { CourseInput } from '@kompetanse/contract';
import { refuseCourse } from '@kompetanse/domain/courses';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { auditCourse } from '../course-audit.ts';
import { readBonds, tie } from '../course-bonds.ts';
import { columnsOf, draftOf } from '../course-columns.ts';
import type { CourseSourceRow } from '../course-source.ts';
import { CourseWrittenQueries } from '../course-written.queries.ts';

export interface CourseChange {
  readonly id: string;
  /** The one the author has seen. */
  readonly version: number;
  readonly input: CourseInput;
}

/** Writes a course anew. Who comes second gets STALE_STATE, and nothing of theirs is stored over the other's. */
@Injectable()
export class UpdateCourse {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly queries: CourseWrittenQueries,
  ) {}

  async run(viewer: Viewer, { id, version, input }: CourseChange): Promise<CourseSourceRow | Refuse> {
    const courseId = rowId(id)?.toLowerCase();
    if (courseId === undefined) return { refuse: 'NOT_FOUND' };
    const draft = draftOf(input);
    const refused = refuseCourse(draft);
    if (refused) return refused;
    const { title, rich, text, goals, untranslated } = columnsOf(draft);
    const at = this.clock.now();
    return this.db.transaction(async (em): Promise<CourseSourceRow | Refuse> => {
      const bonds = await readBonds(em, courseId, input);
      if (isRefuse(bonds)) return bonds;
      const before = await firstRow(
        em,
        sql<{ version: number; code: string; taken: boolean }>`SELECT version, code,
          EXISTS (SELECT 1 FROM course x WHERE x.code = ${draft.code} AND x.id <> ${courseId}) AS taken FROM course WHERE id = ${courseId} FOR UPDATE`,
      );
      if (!before) return { refuse: 'NOT_FOUND' };
      if (before.version !== version) return { refuse: 'STALE_STATE' };
      if (before.taken) return { refuse: 'COURSE_CODE_TAKEN', facts: { field: 'code' } };
      await firstRow(
        em,
        sql`UPDATE course SET code = ${draft.code}, type = ${input.type}, audience = ${input.audience}, measure_ref = ${input.measureRef ?? null},
            title_nb = ${title.nb}, title_nn = ${title.nn}, title_en = ${title.en}, text_nb = ${text.nb}, text_nn = ${text.nn}, text_en = ${text.en},
            rich_nb = ${rich.nb}, rich_nn = ${rich.nn}, rich_en = ${rich.en}, learning_goals = ${JSON.stringify(goals)}::jsonb,
            completion_rule = ${JSON.stringify(draft.completionRule)}::jsonb, duration_minutes = ${draft.durationMinutes},
            untranslated = ${untranslated}::text[], updated_at = ${at}, version = version + 1 WHERE id = ${courseId}`,
      );
      await tie(em, courseId, bonds);
      const change = { code: draft.code, version: version + 1 };
      await auditCourse(em, { actorId: viewer.personId, at, action: 'COURSE_UPDATED', courseId, change });
      return (await this.queries.source(courseId, em)) ?? { refuse: 'NOT_FOUND' };
    });
  }
}
