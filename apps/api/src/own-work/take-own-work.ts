import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { OwnWorkState } from '@kompetanse/domain/own-work';
import { firstRow, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';

export interface TakenOwnWork {
  readonly personId: string;
  readonly state: OwnWorkState;
  readonly version: number;
}

/** Locks an entry, so that its writer and the leader do not act on what the other has just changed. */
export function takeOwnWork(em: EntityManager, id: string): Promise<TakenOwnWork | undefined> {
  return firstRow(
    em,
    sql<TakenOwnWork>`SELECT person_id AS "personId", state, version FROM own_work WHERE id = ${rowId(id)} FOR UPDATE`,
  );
}

export interface OwnWorkStep {
  readonly at: Date;
  readonly actorId: string;
  readonly ownWorkId: string;
  readonly from: OwnWorkState | null;
  /** Null: thrown away. */
  readonly to: OwnWorkState | null;
}

/** Who moved it and when, in the transaction of the change; never what is written in it. */
export async function auditOwnWork(
  em: EntityManager,
  { at, actorId, ownWorkId, from, to }: OwnWorkStep,
): Promise<void> {
  const action = to === null ? 'OWN_WORK_REMOVED' : from === to ? 'OWN_WORK_CHANGED' : `OWN_WORK_${to}`;
  await rows(
    em,
    sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
      VALUES (${at}, ${actorId}::uuid, ${action}, 'OWN_WORK', ${ownWorkId}::uuid, ${JSON.stringify({ from, to })}::jsonb)`,
  );
}
