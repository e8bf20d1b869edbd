import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { applicationMessages } from '../application-messages.ts';
import { applicationStep } from '../application-step.queries.ts';
import { NotificationRows } from '../notification-row.ts';

/** Tells the applicant, or the one whose turn it is, that an application for further education has taken a step. */
@Injectable()
export class TellOfApplication {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rows: NotificationRows,
  ) {}

  run(event: { readonly applicationId: string; readonly eventId: number }): Promise<void> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const step = await applicationStep(em, event, this.clock.today());
      for (const message of step ? applicationMessages(step, now) : []) await this.rows.keep(em, message, now);
    });
  }
}
