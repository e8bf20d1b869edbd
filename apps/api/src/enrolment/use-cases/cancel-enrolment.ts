import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { decideLeaving, type EnrolmentState } from '@kompetanse/domain/enrolment';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { moveEnrolment } from '../move-enrolment.ts';

const MOST_WORDS = 500;

interface OwnRow {
  readonly state: EnrolmentState;
  readonly cancelUntil: Date;
}

/** A person gives up their seat, place in the queue or request; a freed seat goes on in the same transaction. */
@Injectable()
export class CancelEnrolment {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, enrolmentId: string, reason?: string | null): Promise<{ enrolmentId: string } | Refuse> {
    const words = reason?.trim();
    return this.db.transaction(async (em) => {
      const own = await firstRow(
        em,
        sql<OwnRow>`SELECT e.state, r.cancel_until AS "cancelUntil" FROM enrolment e JOIN course_run r ON r.id = e.run_id
          WHERE e.id::text = ${enrolmentId} AND e.person_id = ${viewer.personId}`,
      );
      if (!own) return { refuse: 'NOT_FOUND' };
      const leaving = decideLeaving(own.state, own, this.clock.now());
      if (isRefuse(leaving)) return leaving;
      if (words && words.length > MOST_WORDS)
        return { refuse: 'TEXT_TOO_LONG', facts: { field: 'reason', max: MOST_WORDS } };
      const move = {
        enrolmentId,
        from: [own.state],
        to: leaving.to,
        cause: 'CANCELLED',
        actorId: viewer.personId,
        ...(words && { reason: words }),
      };
      const moved = await moveEnrolment(em, move, { now: this.clock.now(), today: this.clock.today() });
      return isRefuse(moved) ? moved : { enrolmentId };
    });
  }
}
