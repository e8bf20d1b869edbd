import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { refuseInterest } from '@kompetanse/domain/courses';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { courseColumns, type CourseRow } from '../course-rows.ts';
import { canBeBooked } from '../interest.queries.ts';

/** A person asks to be told when a course can be booked. Who has been told before can ask again. */
@Injectable()
export class RegisterInterest {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, courseId: string): Promise<CourseRow | Refuse> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const course = await firstRow(
        em,
        sql<CourseRow & { bookable: boolean }>`SELECT ${courseColumns}, ${canBeBooked(now)} AS bookable FROM course c
          WHERE c.id = ${rowId(courseId)}::uuid AND c.retired_at IS NULL`,
      );
      if (!course) return { refuse: 'NOT_FOUND' };
      const refused = refuseInterest(course, viewer);
      if (refused) return refused;
      await rows(
        em,
        sql`INSERT INTO course_interest AS i (course_id, person_id, created_at) VALUES (${course.id}, ${viewer.personId}, ${now})
          ON CONFLICT (course_id, person_id) DO UPDATE SET created_at = excluded.created_at, told_at = NULL WHERE i.told_at IS NOT NULL`,
      );
      return course;
    });
  }
}
