import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { lockedRun, type SeenRun } from '../run-access.ts';
import { managesRun } from '../run-scope.ts';

/** Takes a draft away; what has been open to people is cancelled instead. */
@Injectable()
export class DeleteRun {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, seen: SeenRun): Promise<{ runId: string } | Refuse> {
    return this.db.transaction(async (em) => {
      const run = await lockedRun(em, seen, managesRun(viewer));
      if (isRefuse(run)) return run;
      if (run.state !== 'DRAFT') return { refuse: 'RUN_NOT_DRAFT' };
      await rows(em, sql`UPDATE course_run SET copied_from = NULL WHERE copied_from = ${run.id}`);
      for (const table of ['run_leader', 'run_for_unit', 'run_for_profile', 'course_session'])
        await rows(em, sql`DELETE FROM ${sql.table(table)} WHERE run_id = ${run.id}`);
      await rows(em, sql`DELETE FROM course_run WHERE id = ${run.id}`);
      await rows(
        em,
        sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id)
          VALUES (${this.clock.now()}, ${viewer.personId}, 'RUN_DELETED', 'RUN', ${run.id})`,
      );
      return { runId: run.id };
    });
  }
}
