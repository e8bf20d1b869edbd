import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { personColumns, theirPlace, type PersonRow } from '../organisation/organisation.queries.ts';
import { Clock } from '../platform/clock/clock.ts';
import { among } from '../platform/database/among.ts';
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
        await rows(this.db.reader(), sql<RunRow>`SELECT ${runColumns} FROM course_run r WHERE r.id ${among(ids)}`),
        (r) => r.id,
      ),
    );
    return (await loader.load(id)) ?? Promise.reject(notFound());
  }

  async course(id: string, loaders: Loaders): Promise<CourseRow> {
    const loader = loaders.for('course', async (ids) =>
      inOrder(
        ids,
        await rows(this.db.reader(), sql<CourseRow>`SELECT ${courseColumns} FROM course c WHERE c.id ${among(ids)}`),
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
          sql<SessionRow>`SELECT ${sessionColumns} FROM course_session s WHERE s.run_id ${among(ids)} ORDER BY s.run_id, s.no`,
        ),
        (r) => r.runId,
      ),
    );
    return loader.load(runId);
  }

  /** Who gives the run, as they are today. */
  leaders(runId: string, loaders: Loaders): Promise<PersonRow[]> {
    const loader = loaders.for('runLeaders', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<PersonRow & { readonly runId: string }>`SELECT l.run_id AS "runId", ${personColumns} FROM run_leader l
            JOIN person p ON p.id = l.person_id ${theirPlace(this.clock.today())} WHERE l.run_id ${among(ids)} ORDER BY l.run_id, p.id`,
        ),
        (r) => r.runId,
      ),
    );
    return loader.load(runId);
  }

  async waitingCount(runId: string, loaders: Loaders): Promise<number> {
    const loader = loaders.for('waitingCount', async (ids) =>
      inOrder(
        ids,
        await rows(
          this.db.reader(),
          sql<{ run_id: string; n: number }>`SELECT run_id, count(*)::int AS n FROM enrolment
            WHERE run_id ${among(ids)} AND state = 'WAITLISTED' GROUP BY run_id`,
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
