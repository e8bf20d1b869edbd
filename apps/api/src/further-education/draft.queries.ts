import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { SavedDraft } from '@kompetanse/contract';
import { keepWritten, type WrittenApplication } from '@kompetanse/domain/further-education';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import type { Viewer } from '../platform/graphql/context.ts';

export interface DraftRow {
  readonly id: string;
  readonly roundId: string;
  readonly applicationId: string | null;
  readonly written: WrittenApplication;
  readonly savedAt: Date;
  readonly version: number;
}

export const draftColumns = sql`id, round_id AS "roundId", application_id AS "applicationId", written, updated_at AS "savedAt", version`;

/** A draft whose fields are all there, also when it was saved before the form had them. */
export function wholeDraft(row: DraftRow): DraftRow {
  const written = keepWritten(row.written);
  return isRefuse(written) ? row : { ...row, written };
}

@Injectable()
export class DraftQueries {
  constructor(private readonly db: Database) {}

  /** The viewer's own, the one that was written on last at the top, at most 50. */
  async mine(viewer: Viewer): Promise<DraftRow[]> {
    const found = await rows(
      this.db.reader(),
      sql<DraftRow>`SELECT ${draftColumns} FROM application_draft WHERE person_id = ${viewer.personId} ORDER BY updated_at DESC, id LIMIT 50`,
    );
    return found.map(wholeDraft);
  }
}

/** Locks the viewer's draft as it was known, for the transaction that sends it; STALE_STATE when it was written on or sent since. */
export async function takeDraft(
  em: EntityManager,
  viewer: Viewer,
  { id, version }: SavedDraft,
  { roundId, applicationId }: { readonly roundId: string; readonly applicationId: string | null },
): Promise<{ id: string } | Refuse> {
  const found = await firstRow(
    em,
    sql<{
      id: string;
    }>`SELECT id FROM application_draft WHERE id = ${rowId(id)} AND person_id = ${viewer.personId} AND version = ${version}
      AND round_id = ${rowId(roundId)} AND application_id IS NOT DISTINCT FROM ${applicationId}::uuid FOR UPDATE`,
  );
  return found ?? { refuse: 'STALE_STATE' };
}

/** The draft has become the application: its files go with it, and what it took away goes. */
export async function sendDraft(em: EntityManager, draftId: string, applicationId: string): Promise<void> {
  await rows(
    em,
    sql`DELETE FROM application_file WHERE application_id = ${applicationId} AND leaves_with = ${draftId}`,
  );
  await rows(
    em,
    sql`UPDATE application_file SET application_id = ${applicationId}, draft_id = NULL WHERE draft_id = ${draftId}`,
  );
  await rows(em, sql`DELETE FROM application_draft WHERE id = ${draftId}`);
}
