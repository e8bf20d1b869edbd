import { Injectable } from '@nestjs/common';
import { LockMode } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { certificateWords } from '@kompetanse/texts/certificate-words.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { Certificate } from '../certificate.entity.ts';

/** Takes the certificate back when corrected attendance no longer completes the run; nothing when there is none. */
@Injectable()
export class RevokeUnearned {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(enrolmentId: string): Promise<void> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const unearned = await firstRow(
        em,
        sql`SELECT 1 FROM enrolment WHERE id = ${enrolmentId} AND state IN ('NOT_COMPLETED', 'NO_SHOW') FOR UPDATE`,
      );
      if (!unearned) return;
      const certificate = await em.findOne(
        Certificate,
        { enrolmentId, state: 'ISSUED' },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      if (!certificate) return;
      certificate.revoke(certificateWords[certificate.snapshot.locale].corrected, now);
      await rows(
        em,
        sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id)
          VALUES (${now}, NULL, 'CERTIFICATE_REVOKED', 'CERTIFICATE', ${certificate.id})`,
      );
      await this.outbox.record(em, { type: 'certificate.revoked', certificateId: certificate.id });
    });
  }
}
