import { Injectable } from '@nestjs/common';
import { LockMode } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { certificateTransitions } from '@kompetanse/domain/certificates';
import { refuseReason } from '@kompetanse/domain/decisions';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { inScope } from '../../platform/graphql/viewer-scope.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { Certificate } from '../certificate.entity.ts';

/** A coordinator takes a certificate of their own courses back, with a reason that the public page shows. */
@Injectable()
export class RevokeCertificate {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(viewer: Viewer, certificateId: string, reason: string): Promise<{ certificateId: string } | Refuse> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const own = await firstRow(
        em,
        sql<{
          id: string;
        }>`SELECT f.id FROM certificate f JOIN course_run r ON r.id = f.run_id JOIN org_unit u ON u.id = r.host_unit_id
          WHERE f.id = ${rowId(certificateId)} AND ${inScope(viewer, ['COURSE_COORDINATOR'], 'u.path')}`,
      );
      if (!own) return { refuse: 'NOT_FOUND' };
      const unreasoned = refuseReason(reason);
      if (unreasoned) return unreasoned;
      const certificate = await em.findOneOrFail(Certificate, own.id, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (!certificateTransitions[certificate.state].includes('REVOKED')) return { refuse: 'STALE_STATE' };
      certificate.revoke(reason.trim(), now);
      await rows(
        em,
        sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id)
          VALUES (${now}, ${viewer.personId}, 'CERTIFICATE_REVOKED', 'CERTIFICATE', ${certificate.id})`,
      );
      await this.outbox.record(em, { type: 'certificate.revoked', certificateId: certificate.id });
      return { certificateId: certificate.id };
    });
  }
}
