import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { moveEnrolment } from '../move-enrolment.ts';

/** A person takes an offered seat or lets it go; a seat let go is offered on in the same transaction. */
@Injectable()
export class AnswerOffer {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, enrolmentId: string, accept: boolean): Promise<{ enrolmentId: string } | Refuse> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const own = await firstRow(
        em,
        sql<{ open: boolean }>`SELECT coalesce(offer_expires_at > ${now}, false) AS open FROM enrolment
          WHERE id::text = ${enrolmentId} AND person_id = ${viewer.personId}`,
      );
      if (!own) return { refuse: 'NOT_FOUND' };
      if (!own.open) return { refuse: 'STALE_STATE' };
      const answer = accept
        ? ({ to: 'ENROLLED', cause: 'OFFER_ACCEPTED' } as const)
        : ({ to: 'DECLINED', cause: 'OFFER_DECLINED' } as const);
      const move = { enrolmentId, from: ['OFFERED'] as const, ...answer, actorId: viewer.personId };
      const moved = await moveEnrolment(em, move, { now, today: this.clock.today() });
      return isRefuse(moved) ? moved : { enrolmentId };
    });
  }
}
