import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { decideLeaving, liveStates, seatStates } from '@kompetanse/domain/enrolment';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { moveEnrolment } from '../../enrolment/move-enrolment.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import { AccessLinks } from '../access-links.ts';
import { forGuardians } from '../guardian-runs.ts';
import { ownPlace, type OwnPlace } from '../own-place.ts';
import { placeGuardian } from '../place-guardian.ts';

export interface MoveWish {
  readonly runId: string;
  /** Yes to giving up a seat for a place in the queue. */
  readonly queueIsFine: boolean;
}

/** A guardian goes to another run of the course. The new place is taken first, the old one let go after: all, or nothing is changed. */
@Injectable()
export class MoveOwnPlace {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly links: AccessLinks,
  ) {}

  async run(pass: string, wish: MoveWish): Promise<{ done: true } | Refuse> {
    const when = { now: this.clock.now(), today: this.clock.today() };
    try {
      return await this.db.transaction(async (em) => {
        const own = await ownPlace(em, this.links, { pass, now: when.now });
        if (isRefuse(own)) return own;
        const leaving = decideLeaving(own.state, own, when.now);
        if (isRefuse(leaving)) return leaving;
        const refused = await this.lockBoth(em, own, wish.runId);
        if (refused) return refused;
        const placed = await placeGuardian(em, { runId: wish.runId, personId: own.personId, moves: true }, when);
        if (isRefuse(placed)) return placed;
        if (placed.state === 'WAITLISTED' && seatStates.includes(own.state) && !wish.queueIsFine)
          throw new NotMoved({ refuse: 'ONLY_QUEUE_LEFT' });
        const { enrolmentId, state, personId } = own;
        const move = { enrolmentId, from: [state], to: leaving.to, cause: 'MOVED', actorId: personId };
        const left = await moveEnrolment(em, move, when);
        if (isRefuse(left)) throw new NotMoved(left);
        await rows(
          em,
          sql`UPDATE enrolment SET overridden = '{}', override_reason = NULL WHERE id = ${placed.enrolmentId}`,
        );
        await rows(
          em,
          sql`UPDATE guardian_sign_up SET run_id = ${wish.runId}, enrolment_id = ${placed.enrolmentId} WHERE id = ${own.signUpId}`,
        );
        return { done: true };
      });
    } catch (error) {
      if (error instanceof NotMoved) return error.refusal;
      throw error;
    }
  }

  /** Both runs in the order of their ids, so that two who change places do not wait for each other. */
  private async lockBoth(em: EntityManager, own: OwnPlace, runId: string): Promise<Refuse | null> {
    const wanted = await firstRow(
      em,
      sql<{ twin: boolean }>`SELECT EXISTS (SELECT 1 FROM guardian_sign_up g JOIN enrolment e ON e.id = g.enrolment_id
            WHERE g.run_id = r.id AND g.id <> ${own.signUpId} AND g.address_sha256 = ${own.addressSha256}
              AND e.state = ANY (${[...liveStates]})) AS twin
        FROM course_run r JOIN course c ON c.id = r.course_id
        WHERE r.id = ${rowId(runId)} AND r.id <> ${own.runId} AND r.course_id = ${own.courseId} AND r.state <> 'DRAFT' AND ${forGuardians}`,
    );
    if (!wanted) return { refuse: 'RUN_NOT_FOUND' };
    if (wanted.twin) return { refuse: 'ALREADY_ENROLLED' };
    await rows(em, sql`SELECT 1 FROM course_run WHERE id IN (${runId}, ${own.runId}) ORDER BY id FOR UPDATE`);
    return null;
  }
}

/** Rolls the transaction back; leaves the use case as a refusal. */
class NotMoved extends Error {
  constructor(readonly refusal: Refuse) {
    super(refusal.refuse);
  }
}
