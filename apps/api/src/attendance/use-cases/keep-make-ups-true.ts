import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { giveChairBack } from '../give-chair-back.ts';

const AT_ONCE = 200;

/** Each minute: a chair booked for a session that will not be held, or by somebody who has left their own run, is given back and told of. */
@Injectable()
export class KeepMakeUpsTrue {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  async run(): Promise<void> {
    const when = { now: this.clock.now(), today: this.clock.today() };
    const untrue = await rows(
      this.db.reader(),
      sql<{
        id: string;
      }>`SELECT m.id FROM make_up m JOIN course_session t ON t.id = m.taken_id JOIN course_run r ON r.id = t.run_id
          JOIN enrolment e ON e.id = m.enrolment_id
        WHERE m.state = 'BOOKED' AND (t.state = 'CANCELLED' OR r.state = 'CANCELLED'
          OR t.starts_at > ${when.now} AND e.state NOT IN ('ENROLLED','COMPLETED','NOT_COMPLETED','NO_SHOW')) LIMIT ${AT_ONCE}`,
    );
    for (const { id } of untrue)
      await this.db.transaction((em) => giveChairBack(em, this.outbox, { makeUpId: id, actorId: null }, when));
  }
}
