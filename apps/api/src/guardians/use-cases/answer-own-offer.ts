import { Injectable } from '@nestjs/common';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { moveEnrolment } from '../../enrolment/move-enrolment.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { AccessLinks } from '../access-links.ts';
import { ownPlace } from '../own-place.ts';

/** A guardian takes an offered seat or lets it go; a seat let go is offered on in the same transaction. */
@Injectable()
export class AnswerOwnOffer {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly links: AccessLinks,
  ) {}

  run(pass: string, accept: boolean): Promise<{ done: true } | Refuse> {
    const when = { now: this.clock.now(), today: this.clock.today() };
    return this.db.transaction(async (em) => {
      const own = await ownPlace(em, this.links, { pass, now: when.now });
      if (isRefuse(own)) return own;
      if (!own.offerExpiresAt || own.offerExpiresAt <= when.now) return { refuse: 'STALE_STATE' };
      const answer = accept
        ? ({ to: 'ENROLLED', cause: 'OFFER_ACCEPTED' } as const)
        : ({ to: 'DECLINED', cause: 'OFFER_DECLINED' } as const);
      const move = { enrolmentId: own.enrolmentId, from: ['OFFERED'] as const, ...answer, actorId: own.personId };
      const moved = await moveEnrolment(em, move, when);
      return isRefuse(moved) ? moved : { done: true };
    });
  }
}
