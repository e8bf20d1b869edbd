import { Injectable } from '@nestjs/common';
import { decideLeaving } from '@kompetanse/domain/enrolment';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { moveEnrolment } from '../../enrolment/move-enrolment.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { AccessLinks } from '../access-links.ts';
import { ownPlace } from '../own-place.ts';

/** A guardian gives up a seat, an offer or a place in the queue; a freed seat goes on in the same transaction. */
@Injectable()
export class CancelOwnPlace {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly links: AccessLinks,
  ) {}

  run(pass: string): Promise<{ done: true } | Refuse> {
    const when = { now: this.clock.now(), today: this.clock.today() };
    return this.db.transaction(async (em) => {
      const own = await ownPlace(em, this.links, { pass, now: when.now });
      if (isRefuse(own)) return own;
      const leaving = decideLeaving(own.state, own, when.now);
      if (isRefuse(leaving)) return leaving;
      const { enrolmentId, state, personId } = own;
      const move = { enrolmentId, from: [state], to: leaving.to, cause: 'CANCELLED', actorId: personId };
      const moved = await moveEnrolment(em, move, when);
      return isRefuse(moved) ? moved : { done: true };
    });
  }
}
