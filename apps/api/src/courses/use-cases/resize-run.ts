import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { lockedRun, type SeenRun } from '../run-access.ts';
import { managesRun } from '../run-scope.ts';
import { fillSeats, refuseCapacity } from '../run-seats.ts';
import { recordRunStep } from '../run-story.ts';

/** More or fewer seats. New ones go to those who wait in the same transaction; what is taken is never taken back. */
@Injectable()
export class ResizeRun {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, seen: SeenRun, capacity: number): Promise<{ runId: string } | Refuse> {
    const when = { now: this.clock.now(), today: this.clock.today() };
    return this.db.transaction(async (em) => {
      const run = await lockedRun(em, seen, managesRun(viewer));
      if (isRefuse(run)) return run;
      if (run.state === 'COMPLETED' || run.state === 'CANCELLED') return { refuse: 'STALE_STATE' };
      const refused = refuseCapacity(run, capacity);
      if (refused) return refused;
      if (capacity < run.minParticipants)
        return {
          refuse: 'MINIMUM_OVER_CAPACITY',
          facts: { field: 'capacity', capacity, minimum: run.minParticipants },
        };
      await rows(
        em,
        sql`UPDATE course_run SET capacity = ${capacity}, version = version + 1, updated_at = ${when.now} WHERE id = ${run.id}`,
      );
      await fillSeats(em, run.id, when);
      await recordRunStep(
        em,
        { runId: run.id, action: 'RUN_RESIZED', actorId: viewer.personId, now: when.now },
        { capacityBefore: run.capacity, capacityAfter: capacity },
      );
      return { runId: run.id };
    });
  }
}
