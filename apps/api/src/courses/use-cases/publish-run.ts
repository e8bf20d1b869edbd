import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { publishFaults, runTransitions } from '@kompetanse/domain/courses';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { lockedRun, type SeenRun } from '../run-access.ts';
import { managesRun } from '../run-scope.ts';
import { standingSessions } from '../run-rows.ts';
import { recordRunStep } from '../run-story.ts';

/** Opens a draft for booking, when it is whole. Who wanted the course can then be told. */
@Injectable()
export class PublishRun {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(viewer: Viewer, seen: SeenRun): Promise<{ runId: string } | Refuse> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const run = await lockedRun(em, seen, managesRun(viewer));
      if (isRefuse(run)) return run;
      if (!runTransitions[run.state].includes('PUBLISHED')) return { refuse: 'STALE_STATE' };
      const retired = await firstRow(
        em,
        sql`SELECT 1 FROM course WHERE id = ${run.courseId} AND retired_at IS NOT NULL`,
      );
      if (retired) return { refuse: 'COURSE_RETIRED', facts: { field: 'courseId' } };
      const [fault] = publishFaults({ ...run, sessions: await standingSessions(em, run.id) }, now);
      if (fault) return fault;
      await rows(
        em,
        sql`UPDATE course_run SET state = 'PUBLISHED', version = version + 1, updated_at = ${now} WHERE id = ${run.id}`,
      );
      await recordRunStep(em, { runId: run.id, action: 'RUN_PUBLISHED', actorId: viewer.personId, now });
      await this.outbox.record(em, { type: 'run.published', runId: run.id });
      return { runId: run.id };
    });
  }
}
