import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { certificateNumber, VERIFY_CODE_BYTES, verifyCodeFrom } from '@kompetanse/domain/certificates';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { Certificate } from '../certificate.entity.ts';
import { completionFacts } from '../completion-facts.ts';
import { TEMPLATE_VERSION } from '../printed-page.ts';
import { snapshotOf } from '../snapshot.ts';

/** Issues the certificate of a completion; does nothing when it was issued already or the completion no longer holds. */
@Injectable()
export class IssueCertificate {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(completion: { readonly enrolmentId: string; readonly eventId: number }): Promise<void> {
    const issuedAt = this.clock.now();
    return this.db.transaction(async (em) => {
      const facts = await completionFacts(em, completion, this.clock.today());
      if (!facts) return;
      const { personId, runId } = facts;
      const certificate = new Certificate({
        number: await this.nextNumber(em),
        verifyCode: verifyCodeFrom(randomBytes(VERIFY_CODE_BYTES)),
        personId,
        runId,
        ...completion,
        snapshot: snapshotOf(facts),
        templateVersion: TEMPLATE_VERSION,
        issuedAt,
      });
      em.persist(certificate);
      await rows(
        em,
        sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id)
          VALUES (${issuedAt}, NULL, 'CERTIFICATE_ISSUED', 'CERTIFICATE', ${certificate.id})`,
      );
      await this.outbox.record(em, { type: 'certificate.render', certificateId: certificate.id });
    });
  }

  /** A number may be left out when a transaction is rolled back, but none is given twice. */
  private async nextNumber(em: EntityManager): Promise<string> {
    const row = await firstRow(
      em,
      sql<{ serial: number; prefix: string }>`SELECT nextval('certificate_number') AS serial,
        coalesce((SELECT value FROM product_setting WHERE key = 'certificate-prefix'), 'AK') AS prefix`,
    );
    if (!row) throw new Error('The sequence of certificate numbers gave nothing');
    return certificateNumber(row.prefix, this.clock.today().slice(0, 4), row.serial);
  }
}
