import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Refuse } from '@kompetanse/domain/refusals';
import { refuseTaskStep, type WheelTaskState } from '@kompetanse/domain/year-wheel';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { moveTaskRow } from '../wheel-rows.ts';
import { leadsTask, ownsTask } from '../wheel.queries.ts';

export interface TaskStep {
  readonly taskId: string;
  readonly version: number;
  readonly to: WheelTaskState;
  readonly text?: string | null;
}

/** An owner, or who leads the unit or one above, says that a task is done, is not needed, or is open after all. */
@Injectable()
export class MoveTask {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, { taskId, version, to, ...step }: TaskStep): Promise<{ readonly taskId: string } | Refuse> {
    const now = this.clock.now();
    const text = (step.text ?? '').trim();
    return this.db.transaction(async (em) => {
      const task = await firstRow(
        em,
        sql<{
          state: WheelTaskState;
          version: number;
        }>`SELECT t.state, t.version FROM wheel_task t LEFT JOIN org_unit u ON u.id = t.unit_id
          WHERE t.id = ${rowId(taskId)} AND (${leadsTask(viewer)} OR ${ownsTask(viewer, this.clock.today())}) FOR UPDATE OF t`,
      );
      if (!task) return { refuse: 'NOT_FOUND' };
      if (task.version !== version) return { refuse: 'STALE_STATE' };
      const refused = refuseTaskStep(task.state, to, text);
      if (refused) return refused;
      await moveTaskRow(em, { id: taskId, from: task.state, to, actorId: viewer.personId, text, now });
      return { taskId };
    });
  }
}
