import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { RunAction } from '@kompetanse/contract';
import { rows } from '../platform/database/database.ts';

/** What a step of a run changed: names of fields, numbers and moments, never words that people wrote. */
export interface RunStepChange {
  readonly fields?: readonly string[];
  readonly capacityBefore?: number;
  readonly capacityAfter?: number;
  readonly moves?: readonly { readonly no: number; readonly before: Date | null; readonly after: Date | null }[];
}

/** Writes one step into the run's story, in the caller's transaction. actorId null: the system itself. */
export async function recordRunStep(
  em: EntityManager,
  step: { readonly runId: string; readonly action: RunAction; readonly actorId: string | null; readonly now: Date },
  change: RunStepChange = {},
): Promise<void> {
  const { runId, action, actorId, now } = step;
  await rows(
    em,
    sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
      VALUES (${now}, ${actorId}::uuid, ${action}, 'RUN', ${runId}::uuid, ${JSON.stringify(change)}::jsonb)`,
  );
}
