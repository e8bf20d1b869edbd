import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { courseDetails } from '../course-words.ts';
import { missingAttendance, type MissingAttendance } from '../missing-attendance.queries.ts';
import { NotificationRows, type Message } from '../notification-row.ts';
import { paths } from '../paths.ts';

const AT_ONCE = 500;

/** Each minute: those who give a run are reminded of people whom nobody has marked, two hours later and the next working day. */
@Injectable()
export class RemindOfMissingAttendance {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rows: NotificationRows,
  ) {}

  run(): Promise<void> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      for (const one of await missingAttendance(em, now, AT_ONCE)) await this.rows.keep(em, message(one), now);
    });
  }
}

function message(one: MissingAttendance): Message<'ATTENDANCE_MISSING'> {
  const { person: to, sessionId, no, missing, meeting, sessionPlace, occurrence, dueAt, runId } = one;
  const course = one.titles[to.locale];
  return {
    kind: 'ATTENDANCE_MISSING',
    facts: { course, no, missing },
    to,
    about: { type: 'SESSION', id: sessionId },
    occurrence,
    dueAt,
    details: courseDetails({ ...one, place: sessionPlace }, to.locale, [meeting]),
    topic: course,
    path: paths.attendance(runId, sessionId),
  };
}
