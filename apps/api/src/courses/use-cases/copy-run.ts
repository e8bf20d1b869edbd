import { Injectable } from '@nestjs/common';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { copiedPlan, insertCopy, runsToCopy } from '../run-copy.ts';

/** Plans a run once more from another day, as a draft: everything moves as many days, by the clock on the wall. */
@Injectable()
export class CopyRun {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, runId: string, firstDay: string): Promise<{ runId: string } | Refuse> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const [run] = await runsToCopy(em, viewer, [runId]);
      if (!run) return { refuse: 'NOT_FOUND' };
      const plan = await copiedPlan(em, run, firstDay, now);
      return isRefuse(plan) ? plan : { runId: await insertCopy(em, run, plan, { viewer, now }) };
    });
  }
}
