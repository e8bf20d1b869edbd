import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { rows } from '../platform/database/database.ts';

/** A step of a request that goes on waiting: sent on to the sector, or to the next level because nobody answered. */
export interface RequestStep {
  readonly enrolmentId: string;
  readonly cause: 'UNIT_APPROVED' | 'ESCALATED';
  /** Null: the system itself. */
  readonly actorId: string | null;
  /** The leader whose deputy the actor was. */
  readonly actedFor: string | null;
  readonly at: Date;
}

/** Its event, its audit entry and its outbox row, in the transaction that made it. */
export async function recordRequestStep(em: EntityManager, step: RequestStep): Promise<void> {
  const { enrolmentId, cause, actorId, actedFor, at } = step;
  await rows(
    em,
    sql`WITH v AS (
        INSERT INTO enrolment_event (enrolment_id, from_state, to_state, cause, actor_id, acted_for, at)
        VALUES (${enrolmentId}, 'REQUESTED', 'REQUESTED', ${cause}, ${actorId}::uuid, ${actedFor}::uuid, ${at}) RETURNING id
      ), a AS (
        INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
        VALUES (${at}, ${actorId}::uuid, ${cause}, 'ENROLMENT', ${enrolmentId}, ${JSON.stringify({ actedFor })}::jsonb)
      )
      INSERT INTO outbox (type, payload, created_at, run_at)
      SELECT 'enrolment.changed', jsonb_build_object('enrolmentId', ${enrolmentId}::uuid, 'eventId', v.id, 'to', 'REQUESTED', 'cause', ${cause}::text),
        ${at}::timestamptz, ${at}::timestamptz FROM v`,
  );
}
