import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { auditCourse } from '../course-audit.ts';
import type { CourseSourceRow } from '../course-source.ts';
import { CourseWrittenQueries } from '../course-written.queries.ts';

/** Takes a course's picture away; also when there is none. */
@Injectable()
export class RemoveCourseImage {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly queries: CourseWrittenQueries,
  ) {}

  run(viewer: Viewer, courseId: string): Promise<CourseSourceRow | Refuse> {
    const at = this.clock.now();
    return this.db.transaction(async (em): Promise<CourseSourceRow | Refuse> => {
      const course = await this.queries.source(courseId, em);
      if (!course) return { refuse: 'NOT_FOUND' };
      const gone = await rows(em, sql`DELETE FROM course_image WHERE course_id = ${course.id} RETURNING 1`);
      const act = {
        actorId: viewer.personId,
        at,
        action: 'COURSE_IMAGE_REMOVED',
        courseId: course.id,
        change: {},
      } as const;
      if (gone.length > 0) await auditCourse(em, act);
      return { ...course, picture: null };
    });
  }
}
