import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import { storedFileColumns, type StoredFileRow } from '../platform/files/stored-files.ts';
import { groupedBy, type Loaders, type Viewer } from '../platform/graphql/context.ts';
import { visibleTo } from './application-case.queries.ts';

/** A file with where its readers save it. */
export interface ApplicationFileRow extends StoredFileRow {
  readonly address: string;
}

export const fileColumns = sql`${storedFileColumns}, '/application-files/' || f.id AS address`;
const files = sql`application_file l JOIN stored_file f ON f.id = l.file_id`;

/** What readers get to know of a file. */
export function sayFile({ id, name, kind, sizeBytes }: StoredFileRow): ApplicationFileRow {
  return { id, name, kind, sizeBytes, address: `/application-files/${id}` };
}

/** What a draft will be sent with: its own files, and those of the application it mends that it does not take away; aliases l and d. */
export function inDraft(): RawBuilder<boolean> {
  return sql<boolean>`(l.draft_id = d.id OR (l.application_id = d.application_id AND l.leaves_with IS DISTINCT FROM d.id))`;
}

@Injectable()
export class ApplicationFileQueries {
  constructor(private readonly db: Database) {}

  /** Whether the viewer is writing that draft. */
  async writes({ personId }: Viewer, draftId: string): Promise<boolean> {
    const mine = sql<{
      id: string;
    }>`SELECT id FROM application_draft WHERE id = ${rowId(draftId)} AND person_id = ${personId}`;
    return (await firstRow(this.db.reader(), mine)) !== undefined;
  }

  /** A file of an application the viewer may see, or of a draft of their own; null for all else. */
  async file(viewer: Viewer | null, fileId: string): Promise<StoredFileRow | null> {
    if (!viewer) return null;
    const found = await firstRow(
      this.db.reader(),
      sql<StoredFileRow>`SELECT ${storedFileColumns} FROM ${files}
        LEFT JOIN further_education_application a ON a.id = l.application_id LEFT JOIN org_unit u ON u.id = a.unit_id
        LEFT JOIN application_draft d ON d.id = l.draft_id
        WHERE f.id = ${rowId(fileId)} AND f.kept_at IS NOT NULL AND (d.person_id = ${viewer.personId} OR (a.id IS NOT NULL AND ${visibleTo(viewer)}))`,
    );
    return found ?? null;
  }

  /** As it was sent, in the order they came. */
  ofApplication(applicationId: string, loaders: Loaders): Promise<ApplicationFileRow[]> {
    const loader = loaders.for('applicationFiles', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<ApplicationFileRow & { of: string }>`SELECT ${fileColumns}, l.application_id AS "of" FROM ${files}
            WHERE l.application_id = ANY (${ids}::uuid[]) ORDER BY l.application_id, l.no`,
        ),
        (row) => row.of,
      ),
    );
    return loader.load(applicationId);
  }

  /** As it will be sent. */
  ofDraft(draftId: string, loaders: Loaders): Promise<ApplicationFileRow[]> {
    const loader = loaders.for('draftFiles', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<
            ApplicationFileRow & { of: string }
          >`SELECT ${fileColumns}, d.id AS "of" FROM application_draft d JOIN application_file l ON ${inDraft()}
            JOIN stored_file f ON f.id = l.file_id WHERE d.id = ANY (${ids}::uuid[]) ORDER BY d.id, l.no`,
        ),
        (row) => row.of,
      ),
    );
    return loader.load(draftId);
  }
}
