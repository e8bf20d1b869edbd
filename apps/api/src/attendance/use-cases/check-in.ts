import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Refuse } from '@kompetanse/domain/refusals';
import type { SessionRow } from '../../courses/courses.queries.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { tooManyTries } from '../../platform/graphql/errors.ts';
import { WrongGuesses } from '../../platform/graphql/wrong-guesses.ts';
import { CheckInCodes } from '../check-in-codes.ts';
import { checkInStanding, refuseStanding } from '../check-in-standing.ts';

export interface CheckedIn {
  readonly session: SessionRow;
  readonly done: true;
  readonly refusal: null;
}

/**
 * Somebody in the room says that they are there, with the code on the screen. What the leader has marked stands.
 * Errors: TOO_MANY_TRIES after many codes that were none.
 */
@Injectable()
export class CheckIn {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly codes: CheckInCodes,
    private readonly guesses: WrongGuesses,
  ) {}

  async run(viewer: Viewer, code: string): Promise<CheckedIn | Refuse> {
    const now = this.clock.now();
    if (this.guesses.tooMany(viewer.personId)) throw tooManyTries();
    const read = this.codes.read(code, now);
    if (!read) this.guesses.add(viewer.personId);
    if (!read?.fresh) return { refuse: 'CHECK_IN_CODE_EXPIRED' };
    return this.db.transaction(async (em) => {
      const who = { personId: viewer.personId, sessionId: read.sessionId };
      const standing = await checkInStanding(em, who, sql`FOR UPDATE OF s`);
      if (!standing) return { refuse: 'NOT_FOUND' };
      const refused = refuseStanding(standing, now);
      if (refused) return refused;
      const { session, enrolmentId, makeUpId, mark } = standing;
      const done = { session, done: true, refusal: null } as const;
      if (mark === 'PRESENT') return done;
      await rows(
        em,
        enrolmentId === null
          ? sql`UPDATE make_up SET state = 'PRESENT', updated_at = ${now} WHERE id = ${makeUpId} AND state = 'BOOKED'`
          : sql`INSERT INTO session_attendance (enrolment_id, session_id, mark, recorded_by, recorded_at, marked_at, via)
            VALUES (${enrolmentId}, ${session.id}, 'PRESENT', ${viewer.personId}, ${now}, ${now}, 'SELF')`,
      );
      await rows(
        em,
        sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id)
          VALUES (${now}, ${viewer.personId}, 'CHECKED_IN', 'COURSE_SESSION', ${session.id})`,
      );
      return done;
    });
  }
}
