import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { enrolmentMessages } from '../enrolment-messages.ts';
import { enrolmentStep } from '../enrolment-step.queries.ts';
import { NotificationRows } from '../notification-row.ts';

/** Tells the person, and whoever has to answer, of a step of an enrolment. */
@Injectable()
export class TellOfEnrolment {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rows: NotificationRows,
  ) {}

  run(event: { readonly enrolmentId: string; readonly eventId: number }): Promise<void> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const step = await enrolmentStep(em, event, this.clock.today());
      for (const message of step ? enrolmentMessages(step, now) : []) await this.rows.keep(em, message, now);
    });
  }
}
