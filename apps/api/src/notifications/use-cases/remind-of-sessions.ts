import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { courseDetails } from '../course-words.ts';
import { dueReminders, type DueReminder } from '../due-reminders.queries.ts';
import { NotificationRows, type Message } from '../notification-row.ts';
import { paths } from '../paths.ts';

const AT_ONCE = 200;
/** A minute's work has an end; what is left is due the next minute too. */
const BATCHES = 20;

/** Each minute: reminds those who have a seat of the sessions they soon have. */
@Injectable()
export class RemindOfSessions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rows: NotificationRows,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    for (let batch = 0; batch < BATCHES; batch += 1) {
      const made = await this.db.transaction(async (em) => {
        const due = await dueReminders(em, now, AT_ONCE);
        for (const reminder of due) await this.rows.keep(em, message(reminder), now);
        return due.length;
      });
      if (made < AT_ONCE) return;
    }
  }
}

function message(reminder: DueReminder): Message<'SESSION_REMINDER'> {
  const { person: to, sessionId, no, sessions, meeting, sessionPlace, occurrence, dueAt, runId } = reminder;
  const course = reminder.titles[to.locale];
  return {
    kind: 'SESSION_REMINDER',
    facts: { course, no, sessions },
    to,
    about: { type: 'SESSION', id: sessionId },
    occurrence,
    dueAt,
    details: courseDetails({ ...reminder, place: sessionPlace }, to.locale, [meeting]),
    topic: course,
    path: paths.course(runId),
  };
}
