import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { runLimits, runTransitions } from '@kompetanse/domain/courses';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { lockedRun, type SeenRun } from '../run-access.ts';
import { managesRun } from '../run-scope.ts';
import { recordRunStep } from '../run-story.ts';

/** Calls a run off, with a reason. Everybody who had a place, waited or asked is told, each by the end of their own enrolment. */
@Injectable()
export class CancelRun {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, seen: SeenRun, reason: string): Promise<{ runId: string } | Refuse> {
    const now = this.clock.now();
    const words = reason.trim();
    const { min, max } = runLimits.reason;
    return this.db.transaction(async (em) => {
      const run = await lockedRun(em, seen, managesRun(viewer));
      if (isRefuse(run)) return run;
      if (!runTransitions[run.state].includes('CANCELLED')) return { refuse: 'STALE_STATE' };
      if (words.length < min) return { refuse: 'REASON_MISSING' };
      if (words.length > max) return { refuse: 'TEXT_TOO_LONG', facts: { field: 'reason', max } };
      await rows(
        em,
        sql`UPDATE course_session SET state = 'CANCELLED', ics_sequence = ics_sequence + 1, version = version + 1
          WHERE run_id = ${run.id} AND state IN ('PLANNED','MOVED') AND starts_at > ${now}`,
      );
      await rows(
        em,
        sql`SELECT enrolment_cancel_run(${run.id}::uuid, ${viewer.personId}::uuid, ${words}, ${now}::timestamptz)`,
      );
      await recordRunStep(em, { runId: run.id, action: 'RUN_CANCELLED', actorId: viewer.personId, now });
      return { runId: run.id };
    });
  }
}
