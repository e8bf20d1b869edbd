import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { draftColumns, wholeDraft, type DraftRow } from '../draft.queries.ts';

/** The writer takes a file out of a draft. One that was sent before leaves the application when the draft is sent, and not before. */
@Injectable()
export class RemoveApplicationFile {
  constructor(private readonly db: Database) {}

  run(viewer: Viewer, draftId: string, fileId: string): Promise<DraftRow | Refuse> {
    return this.db.transaction<DraftRow | Refuse>(async (em) => {
      const draft = await firstRow(
        em,
        sql<DraftRow>`SELECT ${draftColumns} FROM application_draft WHERE id = ${rowId(draftId)} AND person_id = ${viewer.personId} FOR UPDATE`,
      );
      if (!draft) return { refuse: 'NOT_FOUND' };
      const file = rowId(fileId);
      await rows(em, sql`DELETE FROM application_file WHERE file_id = ${file} AND draft_id = ${draft.id}`);
      await rows(
        em,
        sql`UPDATE application_file SET leaves_with = ${draft.id} WHERE file_id = ${file} AND application_id = ${draft.applicationId}`,
      );
      return wholeDraft(draft); // gone already is gone: a repeated wish has its way
    });
  }
}
