import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { CertificateSnapshot } from '@kompetanse/domain/certificates';
import { Clock } from '../../platform/clock/clock.ts';
import { Links } from '../../platform/config/links.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { PdfEngine } from '../../platform/pdf/pdf-engine.ts';
import { printedPage } from '../printed-page.ts';
import { verifyPath } from '../verify-path.ts';

interface Unprinted {
  readonly number: string;
  readonly verifyCode: string;
  readonly issuedAt: Date;
  readonly snapshot: CertificateSnapshot;
}

/**
 * Makes the PDF and keeps it with its hash. Run again, it changes nothing. Errors: PdfRefused, when a name holds a letter
 * that no font of the page has; the outbox row is then parked for a person to look at.
 */
@Injectable()
export class RenderCertificate {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly pdf: PdfEngine,
    private readonly links: Links,
  ) {}

  async run(certificateId: string): Promise<void> {
    const unprinted = await firstRow(
      this.db.reader(),
      sql<Unprinted>`SELECT number, verify_code AS "verifyCode", issued_at AS "issuedAt", snapshot FROM certificate
        WHERE id = ${certificateId} AND state = 'ISSUED' AND pdf IS NULL AND holder_forgotten_at IS NULL`,
    );
    if (!unprinted) return;
    const page = printedPage({ ...unprinted, verifyUrl: this.links.to(verifyPath(unprinted)) });
    const { pdf, sha256 } = await this.pdf.render('certificate', page);
    await this.db.transaction(async (em) => {
      const kept = await rows(
        em,
        sql`UPDATE certificate SET pdf = ${Buffer.from(pdf)}, pdf_sha256 = ${sha256}, updated_at = ${this.clock.now()}, version = version + 1
          WHERE id = ${certificateId} AND state = 'ISSUED' AND pdf IS NULL AND holder_forgotten_at IS NULL RETURNING 1`,
      );
      if (kept.length === 0) return;
      await this.outbox.record(em, { type: 'certificate.ready', certificateId });
    });
  }
}
