import { Injectable } from '@nestjs/common';
import { datesIn } from '@kompetanse/texts/dates.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { dueSemesters, type DueSemester } from '../due-semesters.queries.ts';
import { NotificationRows, type Message } from '../notification-row.ts';
import { paths } from '../paths.ts';

const AT_ONCE = 500;

/** Each minute: who studies is reminded to confirm the semester, before its day and once after it. */
@Injectable()
export class RemindOfSemesters {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rows: NotificationRows,
  ) {}

  run(): Promise<void> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      for (const one of await dueSemesters(em, now, AT_ONCE)) await this.rows.keep(em, message(one), now);
    });
  }
}

function message(due: DueSemester): Message<'APPLICATION_SEMESTER_DUE'> {
  const { person: to, semesterId, applicationId, confirmBy, late, dueAt } = due;
  return {
    kind: 'APPLICATION_SEMESTER_DUE',
    facts: { day: datesIn(to.locale).day(confirmBy), late },
    to,
    about: { type: 'APPLICATION', id: applicationId },
    occurrence: `${late ? 'late' : 'before'}-${semesterId}`,
    dueAt,
    details: [],
    topic: null,
    path: paths.myApplications(),
  };
}
