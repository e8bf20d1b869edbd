import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';

/** A leader takes back what they gave; the deputy's next request is answered as if it had never been. */
@Injectable()
export class EndDelegation {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, delegationId: string): Promise<{ delegationId: string } | Refuse> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const own = await firstRow(
        em,
        sql<{
          open: boolean;
        }>`SELECT revoked_at IS NULL AND to_day >= ${this.clock.today()}::date AS open FROM delegation
          WHERE id = ${rowId(delegationId)} AND delegator_id = ${viewer.personId} FOR UPDATE`,
      );
      if (!own) return { refuse: 'NOT_FOUND' };
      if (!own.open) return { refuse: 'STALE_STATE' };
      await rows(em, sql`UPDATE delegation SET revoked_at = ${now} WHERE id = ${delegationId}`);
      await rows(
        em,
        sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id)
          VALUES (${now}, ${viewer.personId}, 'DELEGATION_ENDED', 'DELEGATION', ${delegationId})`,
      );
      return { delegationId };
    });
  }
}
