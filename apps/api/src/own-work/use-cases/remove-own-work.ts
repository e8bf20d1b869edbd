import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { mayWriteOwnWork } from '@kompetanse/domain/own-work';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { auditOwnWork, takeOwnWork } from '../take-own-work.ts';

/** Its writer throws away what is not sent. */
@Injectable()
export class RemoveOwnWork {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, ownWorkId: string): Promise<{ readonly ownWorkId: string } | Refuse> {
    return this.db.transaction(async (em) => {
      const taken = await takeOwnWork(em, ownWorkId);
      if (taken?.personId !== viewer.personId) return { refuse: 'NOT_FOUND' };
      if (!mayWriteOwnWork(taken.state)) return { refuse: 'OWN_WORK_SENT' };
      await rows(em, sql`DELETE FROM own_work WHERE id = ${ownWorkId}::uuid`);
      const at = this.clock.now();
      await auditOwnWork(em, { at, actorId: viewer.personId, ownWorkId, from: taken.state, to: null });
      return { ownWorkId };
    });
  }
}
