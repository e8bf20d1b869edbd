import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';

export interface SupervisionAudit {
  readonly at: Date;
  readonly action: string;
  readonly on: 'SUPERVISION_SERIES' | 'SUPERVISION_SESSION' | 'SUPERVISION_NOTE';
  readonly id: string;
  /** States, counts, moments and ids; never names, and never what somebody wrote. */
  readonly change: Readonly<Record<string, string | number>>;
}

export async function auditSupervision(em: EntityManager, viewer: Viewer, entry: SupervisionAudit): Promise<void> {
  await rows(
    em,
    sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
      VALUES (${entry.at}, ${viewer.personId}, ${entry.action}, ${entry.on}, ${entry.id}, ${JSON.stringify(entry.change)}::jsonb)`,
  );
}
