import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { WrittenTextInput } from '@kompetanse/contract';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { auditCourse } from '../course-audit.ts';
import { tidyAlt } from '../course-image.ts';
import type { CourseSourceRow } from '../course-source.ts';
import { CourseWrittenQueries } from '../course-written.queries.ts';

/** Says anew what a course's picture shows. */
@Injectable()
export class DescribeCourseImage {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly queries: CourseWrittenQueries,
  ) {}

  async run(viewer: Viewer, courseId: string, alt: WrittenTextInput): Promise<CourseSourceRow | Refuse> {
    const tidy = tidyAlt(alt);
    if (isRefuse(tidy)) return tidy;
    const at = this.clock.now();
    return this.db.transaction(async (em): Promise<CourseSourceRow | Refuse> => {
      const changed = await firstRow(
        em,
        sql<{
          id: string;
        }>`UPDATE course_image SET alt_nb = ${tidy.nb}, alt_nn = ${tidy.nn}, alt_en = ${tidy.en}, updated_at = ${at}
          WHERE course_id = ${rowId(courseId)} RETURNING course_id AS id`,
      );
      if (!changed) return { refuse: 'NOT_FOUND' };
      await auditCourse(em, {
        actorId: viewer.personId,
        at,
        action: 'COURSE_IMAGE_DESCRIBED',
        courseId: changed.id,
        change: {},
      });
      return (await this.queries.source(changed.id, em)) ?? { refuse: 'NOT_FOUND' };
    });
  }
}
