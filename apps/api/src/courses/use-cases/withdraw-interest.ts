import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { courseColumns, type CourseRow } from '../course-rows.ts';

/** A person no longer waits to be told of a course; nothing of the wish is kept. */
@Injectable()
export class WithdrawInterest {
  constructor(private readonly db: Database) {}

  run(viewer: Viewer, courseId: string): Promise<CourseRow | Refuse> {
    return this.db.transaction(async (em) => {
      const course = await firstRow(
        em,
        sql<CourseRow>`SELECT ${courseColumns} FROM course c WHERE c.id = ${rowId(courseId)}::uuid`,
      );
      if (!course) return { refuse: 'NOT_FOUND' };
      await rows(
        em,
        sql`DELETE FROM course_interest WHERE course_id = ${course.id} AND person_id = ${viewer.personId}`,
      );
      return course;
    });
  }
}
