import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import { unconfirmedDue } from '../due-to-forget.ts';

const AT_ONCE = 500;

/** Sign-ups that nobody confirmed go with all that was written, as do links and counts that have had their time. */
@Injectable()
export class ForgetUnconfirmed {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(): Promise<number> {
    const now = this.clock.now();
    const yesterday = new Date(now.getTime() - 86_400_000);
    return this.db.transaction(async (em) => {
      const gone = await rows(
        em,
        sql<{ personId: string }>`DELETE FROM guardian_sign_up WHERE id IN
          (SELECT g.id FROM guardian_sign_up g WHERE ${unconfirmedDue(now)} ORDER BY g.confirm_before LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
          RETURNING person_id AS "personId"`,
      );
      const people = gone.map(({ personId }) => personId);
      await rows(em, sql`DELETE FROM notification WHERE recipient_id = ANY (${people}::uuid[])`);
      await rows(em, sql`DELETE FROM person WHERE id = ANY (${people}::uuid[])`);
      await rows(
        em,
        sql`DELETE FROM access_link WHERE token_hash IN (SELECT token_hash FROM access_link WHERE expires_at <= ${now} LIMIT ${AT_ONCE})`,
      );
      await rows(
        em,
        sql`DELETE FROM asking_limit WHERE (key, window_start, minutes) IN
          (SELECT key, window_start, minutes FROM asking_limit WHERE window_start < ${yesterday} LIMIT ${AT_ONCE})`,
      );
      return people.length;
    });
  }
}
