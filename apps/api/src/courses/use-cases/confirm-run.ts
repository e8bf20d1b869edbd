import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { runTransitions } from '@kompetanse/domain/courses';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { lockedRun, type SeenRun } from '../run-access.ts';
import { managesRun } from '../run-scope.ts';
import { recordRunStep } from '../run-story.ts';

/** Somebody who manages the run says that it will be held, whether the minimum is reached or not. */
@Injectable()
export class ConfirmRun {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, seen: SeenRun): Promise<{ runId: string } | Refuse> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const run = await lockedRun(em, seen, managesRun(viewer));
      if (isRefuse(run)) return run;
      if (!runTransitions[run.state].includes('CONFIRMED')) return { refuse: 'STALE_STATE' };
      await rows(
        em,
        sql`UPDATE course_run SET state = 'CONFIRMED', version = version + 1, updated_at = ${now} WHERE id = ${run.id}`,
      );
      await recordRunStep(em, { runId: run.id, action: 'RUN_CONFIRMED', actorId: viewer.personId, now });
      return { runId: run.id };
    });
  }
}
