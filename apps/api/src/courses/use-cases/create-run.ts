import { Injectable } from '@nestjs/common';
import type { RunInput } from '@kompetanse/contract';
import { runFaults } from '@kompetanse/domain/courses';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { runPlan } from '../run-input.ts';
import { unknownReference } from '../run-references.ts';
import { insertRun } from '../run-rows.ts';
import { recordRunStep } from '../run-story.ts';

/** Plans a run as a draft, hosted by a unit the viewer leads or coordinates. */
@Injectable()
export class CreateRun {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, input: RunInput): Promise<{ runId: string } | Refuse> {
    const now = this.clock.now();
    const plan = runPlan(input);
    return this.db.transaction(async (em) => {
      const unknown = await unknownReference(em, viewer, input, { today: this.clock.today(), keptCourse: null });
      if (unknown) return unknown;
      const [fault] = runFaults(plan, now);
      if (fault) return fault;
      const runId = await insertRun(em, { frame: input, plan, copiedFrom: null }, now);
      await recordRunStep(em, { runId, action: 'RUN_CREATED', actorId: viewer.personId, now });
      return { runId };
    });
  }
}
