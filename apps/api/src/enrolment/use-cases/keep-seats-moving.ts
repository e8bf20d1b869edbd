import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import { moveEnrolment } from '../move-enrolment.ts';

const AT_ONCE = 200;

/**
 * Each minute: offers whose time is out go on to the next, a seat that stands free beside a waiting person is given, and who still
 * waits when a run has started is told that it came to nothing.
 */
@Injectable()
export class KeepSeatsMoving {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const when = { now: this.clock.now(), today: this.clock.today() };
    const expired = await rows(
      this.db.reader(),
      sql<{
        id: string;
      }>`SELECT id FROM enrolment WHERE state = 'OFFERED' AND offer_expires_at <= ${when.now} ORDER BY offer_expires_at LIMIT ${AT_ONCE}`,
    );
    for (const { id } of expired) {
      const move = {
        enrolmentId: id,
        from: ['OFFERED'] as const,
        to: 'OFFER_EXPIRED' as const,
        cause: 'OFFER_EXPIRED',
        actorId: null,
      };
      await this.db.transaction((em) => moveEnrolment(em, move, when));
    }
    await this.lapse(when);
    const idle = await rows(
      this.db.reader(),
      sql<{
        id: string;
      }>`SELECT r.id FROM course_run r WHERE r.state IN ('PUBLISHED','CONFIRMED') AND r.starts_at > ${when.now} AND r.seats_taken + r.guest_peak < r.capacity
        AND EXISTS (SELECT 1 FROM enrolment e WHERE e.run_id = r.id AND e.state = 'WAITLISTED') ORDER BY r.starts_at, r.id LIMIT ${AT_ONCE}`,
    );
    for (const { id } of idle) {
      await this.db.transaction(async (em) => {
        await rows(em, sql`SELECT 1 FROM course_run WHERE id = ${id} FOR UPDATE`);
        await rows(em, sql`SELECT enrolment_fill_seats(${id}::uuid, ${when.now}::timestamptz, ${when.today}::date)`);
      });
    }
  }

  /** Nobody waits for, or is asked about, a run that has started. */
  private async lapse(when: { now: Date; today: LocalDate }): Promise<void> {
    const late = await rows(
      this.db.reader(),
      sql<{
        id: string;
        state: 'WAITLISTED' | 'REQUESTED';
      }>`SELECT e.id, e.state FROM enrolment e JOIN course_run r ON r.id = e.run_id
        WHERE e.state IN ('WAITLISTED','REQUESTED') AND r.starts_at <= ${when.now} ORDER BY r.starts_at, e.queue_no LIMIT ${AT_ONCE}`,
    );
    for (const { id: enrolmentId, state } of late) {
      const to = ({ WAITLISTED: 'LAPSED', REQUESTED: 'EXPIRED' } as const)[state];
      const move = { enrolmentId, from: [state], to, cause: 'RUN_STARTED', actorId: null };
      await this.db.transaction((em) => moveEnrolment(em, move, when));
    }
  }
}
