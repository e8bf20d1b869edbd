import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Clock } from '../platform/clock/clock.ts';
import { Database, rows } from '../platform/database/database.ts';
import { groupedBy, inOrder, type Loaders } from '../platform/graphql/context.ts';
import { notFound } from '../platform/graphql/errors.ts';
import {
  courseColumns,
  runColumns,
  sessionColumns,
  type CourseRow,
  type RunRow,
  type SessionRow,
} from './course-rows.ts';

export { runColumns, type CourseRow, type RunRow, type SessionRow } from './course-rows.ts';

/** Runs, courses and sessions, each list one statement. */
@Injectable()
export class CourseQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async runById(id: string, loaders: Loaders): Promise<RunRow> {
    const loader = loaders.for('run', async (ids) =>
      inOrder(
        ids,
        await rows(
          this.db.reader(),
          sql<RunRow>`SELECT ${runColumns} FROM course_run r WHERE r.id = ANY (${ids}::uuid[])`,
        ),
        (r) => r.id,
      ),
    );
    return (await loader.load(id)) ?? Promise.reject(notFound());
  }

  async course(id: string, loaders: Loaders): Promise<CourseRow> {
    const loader = loaders.for('course', async (ids) =>
      inOrder(
        ids,
        await rows(
          this.db.reader(),
          sql<CourseRow>`SELECT ${courseColumns} FROM course c WHERE c.id = ANY (${ids}::uuid[])`,
        ),
        (r) => r.id,
      ),
    );
    return (await loader.load(id)) ?? Promise.reject(notFound());
  }

  sessions(runId: string, loaders: Loaders): Promise<SessionRow[]> {
    const loader = loaders.for('sessions', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<SessionRow>`SELECT ${sessionColumns} FROM course_session s WHERE s.run_id = ANY (${ids}::uuid[]) ORDER BY s.run_id, s.no`,
        ),
        (r) => r.runId,
      ),
    );
    return loader.load(runId);
  }

  leaderIds(runId: string, loaders: Loaders): Promise<string[]> {
    const loader = loaders.for('runLeaders', async (ids) => {
      const found = await rows(
        this.db.reader(),
        sql<{
          run_id: string;
          person_id: string;
        }>`SELECT run_id, person_id FROM run_leader WHERE run_id = ANY (${ids}::uuid[]) ORDER BY run_id, person_id`,
      );
      return groupedBy(ids, found, (r) => r.run_id).map((group) => group.map((r) => r.person_id));
    });
    return loader.load(runId);
  }

  async waitingCount(runId: string, loaders: Loaders): Promise<number> {
    const loader = loaders.for('waitingCount', async (ids) =>
      inOrder(
        ids,
        await rows(
          this.db.reader(),
          sql<{ run_id: string; n: number }>`SELECT run_id, count(*)::int AS n FROM enrolment
            WHERE run_id = ANY (${ids}::uuid[]) AND state = 'WAITLISTED' GROUP BY run_id`,
        ),
        (r) => r.run_id,
      ),
    );
    return (await loader.load(runId))?.n ?? 0;
  }

  get now(): Date {
    return this.clock.now();
  }
}
