import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { reminderMessages } from '../approval-messages.ts';
import { latestRequestStep } from '../enrolment-step.queries.ts';
import { NotificationRows } from '../notification-row.ts';

/** Reminds those who answer a request that its deadline is near; nothing when it has been answered meanwhile. */
@Injectable()
export class RemindOfRequest {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rows: NotificationRows,
  ) {}

  run(enrolmentId: string): Promise<void> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const step = await latestRequestStep(em, enrolmentId, this.clock.today());
      for (const message of step ? reminderMessages(step, now) : []) await this.rows.keep(em, message, now);
    });
  }
}
