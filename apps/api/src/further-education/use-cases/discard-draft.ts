import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Database, firstRow } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';

/** The writer throws a draft away, with its files. What was sent before stays as it was sent. */
@Injectable()
export class DiscardDraft {
  constructor(private readonly db: Database) {}

  run(viewer: Viewer, draftId: string): Promise<{ id: string } | Refuse> {
    return this.db.transaction<{ id: string } | Refuse>(async (em) => {
      const gone = await firstRow(
        em,
        sql<{
          id: string;
        }>`DELETE FROM application_draft WHERE id = ${rowId(draftId)} AND person_id = ${viewer.personId} RETURNING id`,
      );
      return gone ?? { refuse: 'NOT_FOUND' };
    });
  }
}
