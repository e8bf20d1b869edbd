import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Refuse } from '@kompetanse/domain/refusals';
import { runsIt } from '../../enrolment/enrolment.queries.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { giveChairBack } from '../give-chair-back.ts';

/** A guest gives the chair back, or whoever runs one of the two runs takes it back, before the session starts. */
@Injectable()
export class CancelMakeUp {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(viewer: Viewer, makeUpId: string): Promise<{ makeUpId: string } | Refuse> {
    const when = { now: this.clock.now(), today: this.clock.today() };
    return this.db.transaction(async (em) => {
      const found = await firstRow(
        em,
        sql<{
          id: string;
          startsAt: Date;
        }>`SELECT m.id, t.starts_at AS "startsAt" FROM make_up m JOIN enrolment e ON e.id = m.enrolment_id
          JOIN course_session t ON t.id = m.taken_id
          WHERE m.id::text = ${makeUpId} AND (e.person_id = ${viewer.personId} OR EXISTS (
            SELECT 1 FROM course_run r JOIN org_unit u ON u.id = r.host_unit_id WHERE r.id IN (e.run_id, t.run_id) AND ${runsIt(viewer)}))`,
      );
      if (!found) return { refuse: 'NOT_FOUND' };
      if (when.now >= found.startsAt) return { refuse: 'MAKE_UP_STARTED' };
      const back = await giveChairBack(em, this.outbox, { makeUpId: found.id, actorId: viewer.personId }, when);
      return back ? { makeUpId: found.id } : { refuse: 'STALE_STATE' };
    });
  }
}
