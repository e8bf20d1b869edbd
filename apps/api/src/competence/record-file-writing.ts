import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import { rows } from '../platform/database/database.ts';
import type { RecordWish } from './record-file-wish.ts';

/** Who sent the file; null: the municipality at its own keyboard. */
interface Sent {
  readonly actorId: string | null;
  readonly at: Date;
}

/** The wishes as rows of SQL. */
function asRows(wishes: readonly RecordWish[]): RawBuilder<unknown> {
  const list = wishes.map(({ record, personId, competence, told, key }) => ({
    ...{ id: record?.id ?? null, person: personId, competence: competence.id, key, level: told.level },
    ...{ credits: told.credits, obtained: told.obtainedOn, expires: told.expiresOn, note: told.note },
  }));
  return sql`jsonb_to_recordset(${JSON.stringify(list)}::jsonb)
    AS w(id uuid, person uuid, competence uuid, key text, level integer, credits numeric, obtained date, expires date, note text)`;
}

/** One statement for all, with a line in the audit for each. */
async function audited(
  em: EntityManager,
  write: RawBuilder<unknown>,
  action: string,
  { at, actorId }: Sent,
): Promise<void> {
  await rows(
    em,
    sql`WITH written AS (${write} RETURNING competence_record.id)
      INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
      SELECT ${at}, ${actorId}::uuid, ${action}, 'COMPETENCE_RECORD', id, '{}'::jsonb FROM written`,
  );
}

/** New ones count at once: the personnel system is the source, so no leader says yes. */
export async function insertRecords(em: EntityManager, wishes: readonly RecordWish[], sent: Sent): Promise<void> {
  await audited(
    em,
    sql`INSERT INTO competence_record (person_id, competence_id, level, credits, obtained_on, expires_on, source, note, state, verified_at, import_key,
          created_at, updated_at)
        SELECT w.person, w.competence, w.level, w.credits, w.obtained, w.expires, 'IMPORT', w.note, 'VERIFIED', ${sent.at}::timestamptz, w.key,
          ${sent.at}::timestamptz, ${sent.at}::timestamptz FROM ${asRows(wishes)}`,
    'COMPETENCE_RECORD_IMPORTED',
    sent,
  );
}

/** Never one that somebody has told. */
export async function updateRecords(em: EntityManager, wishes: readonly RecordWish[], sent: Sent): Promise<void> {
  await audited(
    em,
    sql`UPDATE competence_record SET competence_id = w.competence, level = w.level, credits = w.credits, obtained_on = w.obtained,
          expires_on = w.expires, note = w.note, import_key = w.key, verified_at = ${sent.at}::timestamptz,
          updated_at = ${sent.at}::timestamptz, version = version + 1
        FROM ${asRows(wishes)} WHERE competence_record.id = w.id AND competence_record.source = 'IMPORT'`,
    'COMPETENCE_RECORD_IMPORT_CHANGED',
    sent,
  );
}
