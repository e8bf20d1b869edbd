import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import { settleCompletion } from '../settle-completion.ts';

/** A guest was marked after their own run had ended: how it ended for them follows by the rule. */
@Injectable()
export class SettleMadeUp {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(enrolmentId: string): Promise<void> {
    const when = { now: this.clock.now(), today: this.clock.today() };
    return this.db.transaction(async (em) => {
      await rows(
        em,
        sql`SELECT 1 FROM course_run WHERE id = (SELECT run_id FROM enrolment WHERE id = ${enrolmentId}) FOR UPDATE`,
      );
      await settleCompletion(em, enrolmentId, { cause: 'MADE_UP', actorId: null }, when);
    });
  }
}
