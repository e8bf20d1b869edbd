import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { CertificateSnapshot, CertificateState } from '@kompetanse/domain/certificates';
import { runsIt } from '../enrolment/enrolment.queries.ts';
import { Links } from '../platform/config/links.ts';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import { inOrder, type Loaders, type Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';
import { verifyPath } from './verify-path.ts';

export interface CertificateRow {
  readonly id: string;
  readonly number: string;
  readonly verifyUrl: string;
  readonly pdfUrl: string | null;
  readonly issuedAt: Date;
  readonly state: CertificateState;
  readonly courseTitle: string;
  readonly holderName: string;
  readonly revokeReason: string | null;
}

interface StoredRow {
  readonly id: string;
  readonly enrolmentId: string;
  readonly number: string;
  readonly verifyCode: string;
  readonly issuedAt: Date;
  readonly state: CertificateState;
  readonly snapshot: CertificateSnapshot;
  readonly revokeReason: string | null;
  readonly printed: boolean;
}

/** A file as platform/http sends it. */
export interface CertificateFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

const columns = sql`f.id, f.enrolment_id AS "enrolmentId", f.number, f.verify_code AS "verifyCode", f.issued_at AS "issuedAt", f.state,
  f.snapshot, f.revoke_reason AS "revokeReason", f.pdf IS NOT NULL AS printed`;

@Injectable()
export class CertificateQueries {
  constructor(
    private readonly db: Database,
    private readonly links: Links,
  ) {}

  /** The viewer's own, newest first; at most 200. */
  async mine(viewer: Viewer): Promise<CertificateRow[]> {
    const found = await rows(
      this.db.reader(),
      sql<StoredRow>`SELECT ${columns} FROM certificate f WHERE f.person_id = ${viewer.personId} ORDER BY f.issued_at DESC, f.id LIMIT 200`,
    );
    return found.map((row) => this.shown(row));
  }

  async byId(id: string): Promise<CertificateRow | null> {
    const found = await firstRow(
      this.db.reader(),
      sql<StoredRow>`SELECT ${columns} FROM certificate f WHERE f.id = ${id}`,
    );
    return found ? this.shown(found) : null;
  }

  /** The valid certificate of an enrolment, else the latest that was taken back. */
  async ofEnrolment(enrolmentId: string, loaders: Loaders): Promise<CertificateRow | null> {
    const loader = loaders.for('enrolmentCertificate', async (ids) =>
      inOrder(
        ids,
        await rows(
          this.db.reader(),
          sql<StoredRow>`SELECT DISTINCT ON (f.enrolment_id) ${columns} FROM certificate f WHERE f.enrolment_id = ANY (${ids}::uuid[])
            ORDER BY f.enrolment_id, (f.state = 'ISSUED') DESC, f.issued_at DESC`,
        ),
        (row) => row.enrolmentId,
      ),
    );
    const found = await loader.load(enrolmentId);
    return found ? this.shown(found) : null;
  }

  /** The file named '<id>.pdf', for its holder and for those who run the course; null for all others and for what is not valid. */
  async file(viewer: Viewer | null, name: string): Promise<CertificateFile | null> {
    if (!viewer || !name.endsWith('.pdf')) return null;
    const found = await firstRow(
      this.db.reader(),
      sql<CertificateFile>`SELECT 'kursbevis-' || f.number || '.pdf' AS "fileName", 'application/pdf' AS "contentType", f.pdf AS bytes FROM certificate f JOIN course_run r ON r.id = f.run_id JOIN org_unit u ON u.id = r.host_unit_id JOIN person h ON h.id = f.person_id
        WHERE f.id = ${rowId(name.slice(0, -4))} AND f.state = 'ISSUED' AND f.pdf IS NOT NULL AND (f.person_id = ${viewer.personId}
          OR ${inScope(viewer, ['SECTOR_LEADER', 'UNIT_LEADER'], 'u.path')} AND h.kind <> 'GUARDIAN' OR ${runsIt(viewer)})`,
    );
    return found ?? null;
  }

  private shown(row: StoredRow): CertificateRow {
    const { id, number, issuedAt, state, snapshot, revokeReason, printed } = row;
    return {
      id,
      number,
      verifyUrl: this.links.to(verifyPath(row)),
      pdfUrl: printed && state === 'ISSUED' ? `/certificates/${id}.pdf` : null,
      issuedAt,
      state,
      courseTitle: snapshot.courseTitle,
      holderName: snapshot.holderName,
      revokeReason,
    };
  }
}
