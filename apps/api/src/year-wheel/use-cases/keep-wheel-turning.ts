import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import { layTasks, moveTaskRow } from '../wheel-rows.ts';

/** Each minute: the tasks of this year, the next and the rounds are there, and those that the data answer close, or open again when they no longer do. */
@Injectable()
export class KeepWheelTurning {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(): Promise<void> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db.transaction(async (em) => {
      await layTasks(em, now, today);
      const changed = await rows(
        em,
        sql<{
          id: string;
          state: 'OPEN' | 'DONE';
        }>`SELECT t.id, t.state FROM wheel_task t JOIN wheel_template w ON w.id = t.template_id
          WHERE w.source <> 'CALENDAR' AND w.active AND (t.state = 'OPEN' OR t.state = 'DONE' AND t.done_by IS NULL)
            AND (t.state = 'DONE') IS DISTINCT FROM wheel_answered(t.id, ${today}::date)
            -- What a person opened again is theirs to close.
            AND NOT EXISTS (SELECT 1 FROM wheel_task_event e WHERE e.task_id = t.id AND e.to_state = 'OPEN' AND e.actor_id IS NOT NULL)
          ORDER BY t.id LIMIT 500 FOR UPDATE OF t SKIP LOCKED`,
      );
      for (const { id, state } of changed) {
        const to = state === 'OPEN' ? 'DONE' : 'OPEN';
        await moveTaskRow(em, { id, from: state, to, actorId: null, text: '', now });
      }
    });
  }
}
