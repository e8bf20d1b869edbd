import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { visibleTo } from '../further-education/application-case.queries.ts';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import { storedFileColumns, type StoredFileRow } from '../platform/files/stored-files.ts';
import { groupedBy, type Loaders, type Viewer } from '../platform/graphql/context.ts';

/** A file with where its readers save it. */
export interface EvidenceRow extends StoredFileRow {
  readonly address: string;
}

const evidence = sql`study_evidence l JOIN stored_file f ON f.id = l.file_id JOIN study_semester s ON s.id = l.semester_id
  JOIN further_education_application a ON a.id = s.application_id JOIN org_unit u ON u.id = a.unit_id`;

/** How many files show the result of a semester. */
export async function countEvidence(em: EntityManager, semesterId: string): Promise<number> {
  const found = await firstRow(
    em,
    sql<{ n: number }>`SELECT count(*)::int AS n FROM study_evidence WHERE semester_id = ${semesterId}`,
  );
  return found?.n ?? 0;
}

@Injectable()
export class EvidenceQueries {
  constructor(private readonly db: Database) {}

  /** Whether the viewer studies that semester. */
  async studies({ personId }: Viewer, semesterId: string): Promise<boolean> {
    const mine = sql`SELECT 1 FROM study_semester s JOIN further_education_application a ON a.id = s.application_id
      WHERE s.id = ${rowId(semesterId)} AND a.person_id = ${personId}`;
    return (await firstRow(this.db.reader(), mine)) !== undefined;
  }

  /** A file of a study the viewer may see; null for all else. */
  async file(viewer: Viewer | null, fileId: string): Promise<StoredFileRow | null> {
    if (!viewer) return null;
    const found = await firstRow(
      this.db.reader(),
      sql<StoredFileRow>`SELECT ${storedFileColumns} FROM ${evidence}
        WHERE f.id = ${rowId(fileId)} AND f.kept_at IS NOT NULL AND ${visibleTo(viewer)}`,
    );
    return found ?? null;
  }

  ofSemester(semesterId: string, loaders: Loaders): Promise<EvidenceRow[]> {
    const loader = loaders.for('studyEvidence', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<
            EvidenceRow & { of: string }
          >`SELECT ${storedFileColumns}, '/study-evidence/' || f.id AS address, l.semester_id AS "of"
            FROM study_evidence l JOIN stored_file f ON f.id = l.file_id WHERE l.semester_id = ANY (${[...ids]}::uuid[]) ORDER BY l.semester_id, l.no`,
        ),
        (row) => row.of,
      ),
    );
    return loader.load(semesterId);
  }
}
