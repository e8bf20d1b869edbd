import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { auditOwnWork, takeOwnWork } from '../take-own-work.ts';

/** Its writer takes back what nobody has answered. */
@Injectable()
export class RecallOwnWork {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, ownWorkId: string): Promise<{ readonly ownWorkId: string } | Refuse> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const taken = await takeOwnWork(em, ownWorkId);
      if (taken?.personId !== viewer.personId) return { refuse: 'NOT_FOUND' };
      if (taken.state !== 'SUBMITTED') return { refuse: 'STALE_STATE' };
      await rows(
        em,
        sql`UPDATE own_work SET state = 'DRAFT', submitted_at = NULL, updated_at = ${now}, version = version + 1 WHERE id = ${ownWorkId}::uuid`,
      );
      await auditOwnWork(em, { at: now, actorId: viewer.personId, ownWorkId, from: 'SUBMITTED', to: 'DRAFT' });
      return { ownWorkId };
    });
  }
}
