import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { NotificationRows } from '../notification-row.ts';
import { reminderMessage } from '../supervision-letters.ts';
import { dueSupervision } from '../supervision-news.queries.ts';

const AT_ONCE = 500;

/** Each minute: those who meet tomorrow are reminded, the supervisor too, once. */
@Injectable()
export class RemindOfSupervision {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rows: NotificationRows,
  ) {}

  run(): Promise<void> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      for (const due of await dueSupervision(em, now, AT_ONCE)) await this.rows.keep(em, reminderMessage(due), now);
    });
  }
}
