import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { rows } from '../platform/database/database.ts';

export interface ImportedFile {
  readonly kind: 'COMPETENCE' | 'RUNS';
  /** What the audit calls it. */
  readonly action: 'RECORDS_IMPORTED' | 'RUNS_IMPORTED';
  readonly file: Buffer;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** Who sent it; null: the municipality at its own keyboard. */
interface Sent {
  readonly actorId: string | null;
  readonly at: Date;
}

/** The line of an import in the list, and in the audit; in the import's own transaction. */
export async function recordImport(em: EntityManager, done: ImportedFile, { actorId, at }: Sent): Promise<void> {
  const { kind, action, file, added, changed, unchanged } = done;
  const sha256 = createHash('sha256').update(file).digest('hex');
  await rows(
    em,
    sql`WITH batch AS (
          INSERT INTO import_batch (kind, file_sha256, added, changed, ended, unchanged, applied_at)
          VALUES (${kind}, ${sha256}, ${added}, ${changed}, 0, ${unchanged}, ${at}) RETURNING id
        )
        INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
        SELECT ${at}, ${actorId}::uuid, ${action}, 'IMPORT_BATCH', id, ${JSON.stringify({ created: added, changed })}::jsonb FROM batch`,
  );
}
