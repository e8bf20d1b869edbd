import { Injectable } from '@nestjs/common';
import type { RunInput } from '@kompetanse/contract';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { changedFields } from '../changed-fields.ts';
import { lockedRun, type SeenRun } from '../run-access.ts';
import { editFaults, updateRun } from '../run-edit.ts';
import { managesRun } from '../run-scope.ts';
import { runPlan } from '../run-input.ts';
import { unknownReference } from '../run-references.ts';
import { standingSessions, writeFrame, writeSessions } from '../run-rows.ts';
import { fillSeats } from '../run-seats.ts';
import { recordRunStep } from '../run-story.ts';

/** Changes what a run is. A draft gets its whole plan anew; a published run keeps its course and its sessions. */
@Injectable()
export class EditRun {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, seen: SeenRun, input: RunInput): Promise<{ runId: string } | Refuse> {
    const when = { now: this.clock.now(), today: this.clock.today() };
    return this.db.transaction(async (em) => {
      const run = await lockedRun(em, seen, managesRun(viewer));
      if (isRefuse(run)) return run;
      if (run.state === 'COMPLETED' || run.state === 'CANCELLED') return { refuse: 'STALE_STATE' };
      const draft = run.state === 'DRAFT';
      const wish = draft ? input : { ...input, courseId: run.courseId, sessions: null };
      const references = { today: when.today, keptCourse: run.courseId };
      const unknown = await unknownReference(em, viewer, wish, references);
      if (unknown) return unknown;
      const standing = (await standingSessions(em, run.id)).filter(({ state }) => state !== 'CANCELLED');
      const plan = runPlan(wish, standing);
      const [fault] = editFaults(run, plan, when.now);
      if (fault) return fault;
      await updateRun(em, run.id, { wish, plan, now: when.now });
      await writeFrame(em, run.id, wish);
      if (wish.sessions) await writeSessions(em, run.id, plan.sessions);
      if (plan.capacity > run.capacity) await fillSeats(em, run.id, when);
      const step = { runId: run.id, action: 'RUN_EDITED', actorId: viewer.personId, now: when.now } as const;
      await recordRunStep(em, step, { fields: changedFields(run, wish, plan) });
      return { runId: run.id };
    });
  }
}
