import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { rows } from '../platform/database/database.ts';

export interface BindingChange {
  readonly at: Date;
  readonly actorId: string;
  readonly action: string;
  readonly bindingId: string;
  /** States and numbers, never names or texts. */
  readonly change?: Readonly<Record<string, string | number | null>>;
}

/** Who changed what, in the transaction of the change. */
export async function auditBinding(em: EntityManager, entry: BindingChange): Promise<void> {
  await rows(
    em,
    sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
      VALUES (${entry.at}, ${entry.actorId}::uuid, ${entry.action}, 'BINDING_AGREEMENT', ${entry.bindingId}::uuid,
        ${JSON.stringify(entry.change ?? {})}::jsonb)`,
  );
}
