import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { refuseReason } from '@kompetanse/domain/decisions';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Decision } from '../../access/decision.entity.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { moveEnrolment } from '../move-enrolment.ts';

export interface RequestAnswer {
  readonly enrolmentId: string;
  readonly approve: boolean;
  /** Needed when it is no. */
  readonly reason?: string;
}

/** A leader answers a request. Yes gives a seat, or a place in the queue as of when it was asked. */
@Injectable()
export class DecideRequest {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, { enrolmentId, approve, reason }: RequestAnswer): Promise<{ enrolmentId: string } | Refuse> {
    const when = { now: this.clock.now(), today: this.clock.today() };
    return this.db.transaction(async (em) => {
      const asked = await firstRow(
        em,
        sql<{ own: boolean; mine: boolean }>`SELECT e.person_id = ${viewer.personId} AS own,
            ${viewer.personId} IN (SELECT deciders(e.unit_id, e.person_id, ${when.today}::date)) AS mine
          FROM enrolment e WHERE e.id::text = ${enrolmentId}`,
      );
      if (asked?.own) return { refuse: 'OWN_CASE' };
      if (!asked?.mine) return { refuse: 'NOT_FOUND' };
      const unreasoned = approve ? null : refuseReason(reason);
      if (unreasoned) return unreasoned;
      const answer = approve
        ? ({ to: 'ENROLLED', cause: 'APPROVED' } as const)
        : ({ to: 'REJECTED', cause: 'REJECTED' } as const);
      const words = reason?.trim();
      const move = {
        enrolmentId,
        from: ['REQUESTED'] as const,
        ...answer,
        actorId: viewer.personId,
        ...(words && { reason: words }),
      };
      const moved = await moveEnrolment(em, move, when);
      if (isRefuse(moved)) return moved;
      const outcome = approve ? 'YES' : 'NO';
      em.persist(
        new Decision({
          subjectType: 'ENROLMENT',
          subjectId: enrolmentId,
          level: 'UNIT',
          outcome,
          reason: words ?? null,
          decidedBy: viewer.personId,
          at: when.now,
        }),
      );
      return { enrolmentId };
    });
  }
}
