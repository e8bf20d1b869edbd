import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { auditCourse } from '../course-audit.ts';
import type { CourseSourceRow } from '../course-source.ts';
import { CourseWrittenQueries } from '../course-written.queries.ts';

/** Takes a course out of use, or into use again: runs it has stay as they are, new ones are refused by a trigger too (0019). */
@Injectable()
export class RetireCourse {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly queries: CourseWrittenQueries,
  ) {}

  run(
    viewer: Viewer,
    { id, version, retired }: { readonly id: string; readonly version: number; readonly retired: boolean },
  ): Promise<CourseSourceRow | Refuse> {
    const at = this.clock.now();
    return this.db.transaction(async (em): Promise<CourseSourceRow | Refuse> => {
      const before = await firstRow(
        em,
        sql<{
          id: string;
          version: number;
          is: boolean;
        }>`SELECT id, version, retired_at IS NOT NULL AS is FROM course WHERE id = ${rowId(id)} FOR UPDATE`,
      );
      if (!before) return { refuse: 'NOT_FOUND' };
      if (before.version !== version) return { refuse: 'STALE_STATE' };
      if (before.is !== retired) {
        await firstRow(
          em,
          sql`UPDATE course SET retired_at = ${retired ? at : null}, updated_at = ${at}, version = version + 1 WHERE id = ${before.id}`,
        );
        const action = retired ? 'COURSE_RETIRED' : 'COURSE_REOPENED';
        await auditCourse(em, { actorId: viewer.personId, at, action, courseId: before.id, change: {} });
      }
      return (await this.queries.source(before.id, em)) ?? { refuse: 'NOT_FOUND' };
    });
  }
}
