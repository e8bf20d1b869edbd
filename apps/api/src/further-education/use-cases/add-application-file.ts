import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { fileLimits } from '@kompetanse/domain/files';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { ArrivedFile } from '../../platform/files/arrival.ts';
import { keepFile } from '../../platform/files/stored-files.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { fileColumns, inDraft, sayFile, type ApplicationFileRow } from '../application-files.queries.ts';

/** What became of a file that was sent in. */
export interface AddedFile extends ApplicationFileRow {
  /** The same bytes were there already: nothing was added, nothing is lost. */
  readonly already: boolean;
}

/** The writer adds a file that has arrived to a draft. The same file again, also after an answer that was lost, is there once. */
@Injectable()
export class AddApplicationFile {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, draftId: string, file: ArrivedFile): Promise<AddedFile | Refuse | null> {
    return this.db.transaction<AddedFile | Refuse | null>(async (em) => {
      const draft = await firstRow(
        em,
        sql<{
          id: string;
        }>`SELECT id FROM application_draft WHERE id = ${rowId(draftId)} AND person_id = ${viewer.personId} FOR UPDATE`,
      );
      if (!draft) return null;
      const there = await rows(
        em,
        sql<
          ApplicationFileRow & { sha256: string }
        >`SELECT ${fileColumns}, f.sha256 FROM application_draft d JOIN application_file l ON ${inDraft()} JOIN stored_file f ON f.id = l.file_id
          WHERE d.id = ${draft.id}`,
      );
      const same = there.find(({ sha256 }) => sha256 === file.sha256);
      if (same) return { ...sayFile(same), already: true };
      const max = fileLimits.count;
      if (there.length >= max) return { refuse: 'FILES_TOO_MANY', facts: { field: 'files', max } };
      await rows(
        em,
        sql`INSERT INTO application_file (file_id, person_id, draft_id) VALUES (${file.id}, ${viewer.personId}, ${draft.id})`,
      );
      await keepFile(em, file.id, this.clock.now());
      return { ...sayFile(file), already: false };
    });
  }
}
