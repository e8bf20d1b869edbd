import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Refuse } from '@kompetanse/domain/refusals';
import type { SupervisionNoteState } from '@kompetanse/domain/supervision';
import { firstRow } from '../platform/database/database.ts';
import type { KeyRing, Opened, Sealed, SealedAt } from '../platform/sealing/key-ring.ts';

/** Tables that hold what was written of a meeting, sealed. */
export type SealedTable = 'supervision_note' | 'supervision_agenda';

export interface SealedRow {
  readonly id: string;
  readonly sealed: string;
  readonly version: number;
  readonly state: SupervisionNoteState;
}

/** What a text of that row is sealed to. */
export function placeOf(table: SealedTable, rowId: string): SealedAt {
  return { table, column: 'sealed', rowId };
}

/** The text of a row, or a refusal that names the key: nothing is written over what may be read again one day. */
export function opened(ring: KeyRing, table: SealedTable, row: Pick<SealedRow, 'id' | 'sealed'>): string | Refuse {
  const answer = ring.open(row.sealed, placeOf(table, row.id));
  if ('text' in answer) return answer.text;
  if (answer.closed === 'DAMAGED') return { refuse: 'NOTE_DAMAGED' };
  return { refuse: 'NOTE_KEY_LOST', facts: { key: answer.keyId } };
}

/** The same words under the current key; nobody reads them on the way. */
export function resealed(ring: KeyRing, at: SealedAt, sealed: string): Sealed | Exclude<Opened, { text: string }> {
  const answer = ring.open(sealed, at);
  return 'text' in answer ? ring.seal(answer.text, at) : answer;
}

/** What is kept of a meeting, locked for whoever is about to write. */
export function lockedText(em: EntityManager, table: SealedTable, sessionId: string): Promise<SealedRow | undefined> {
  const state = table === 'supervision_note' ? sql`state` : sql`'DRAFT'`;
  return firstRow(
    em,
    sql<SealedRow>`SELECT id, sealed, version, ${state} AS state FROM ${sql.table(table)} WHERE session_id = ${sessionId} FOR UPDATE`,
  );
}
