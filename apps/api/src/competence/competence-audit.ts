import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { rows } from '../platform/database/database.ts';

export interface CompetenceChange {
  readonly at: Date;
  readonly actorId: string;
  readonly action: string;
  readonly objectType:
    'COMPETENCE' | 'COMPETENCE_RECORD' | 'COMPETENCE_REQUIREMENT' | 'CONVERSION_YEAR' | 'POSITION_CONVERSION' | 'STUDY';
  readonly objectId: string;
  /** States and numbers, never names or notes. */
  readonly change?: Readonly<Record<string, string | number | null>>;
}

/** Who changed what, in the transaction of the change. */
export async function auditCompetence(em: EntityManager, entry: CompetenceChange): Promise<void> {
  await rows(
    em,
    sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
      VALUES (${entry.at}, ${entry.actorId}::uuid, ${entry.action}, ${entry.objectType}, ${entry.objectId}::uuid, ${JSON.stringify(entry.change ?? {})}::jsonb)`,
  );
}
