import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { answersFor } from '../competence/nearest-leader.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import { storedFileColumns, type StoredFileRow } from '../platform/files/stored-files.ts';
import { groupedBy, type Loaders, type Viewer } from '../platform/graphql/context.ts';

/** A file with where its readers save it. */
export interface OwnWorkFileRow extends StoredFileRow {
  readonly address: string;
}

/** Files of own work. */
@Injectable()
export class OwnWorkFileQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Whether the viewer has written it. */
  async writes({ personId }: Viewer, ownWorkId: string): Promise<boolean> {
    const mine = sql`SELECT 1 FROM own_work o WHERE o.id = ${rowId(ownWorkId)} AND o.person_id = ${personId}`;
    return (await firstRow(this.db.reader(), mine)) !== undefined;
  }

  /** A file of the viewer's own, or of what was sent to them; null for all else. */
  async file(viewer: Viewer | null, fileId: string): Promise<StoredFileRow | null> {
    if (!viewer) return null;
    const found = await firstRow(
      this.db.reader(),
      sql<StoredFileRow>`SELECT ${storedFileColumns} FROM own_work_file l JOIN stored_file f ON f.id = l.file_id JOIN own_work o ON o.id = l.own_work_id
        WHERE f.id = ${rowId(fileId)} AND f.kept_at IS NOT NULL AND (o.person_id = ${viewer.personId}::uuid
          OR o.state IN ('SUBMITTED','APPROVED') AND ${answersFor(viewer, sql`o.person_id`, this.clock.today())})`,
    );
    return found ?? null;
  }

  /** In the order they came in. */
  of(ownWorkId: string, loaders: Loaders): Promise<OwnWorkFileRow[]> {
    const loader = loaders.for('ownWorkFiles', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<
            OwnWorkFileRow & { of: string }
          >`SELECT ${storedFileColumns}, '/own-work-files/' || f.id AS address, l.own_work_id AS "of"
            FROM own_work_file l JOIN stored_file f ON f.id = l.file_id WHERE l.own_work_id = ANY (${[...ids]}::uuid[]) ORDER BY l.own_work_id, l.no`,
        ),
        (row) => row.of,
      ),
    );
    return loader.load(ownWorkId);
  }
}
