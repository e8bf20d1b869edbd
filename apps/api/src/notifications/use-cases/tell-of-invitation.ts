import { Injectable } from '@nestjs/common';
import { datesIn } from '@kompetanse/texts/dates.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { courseDetails } from '../course-words.ts';
import { invitation } from '../invitation-news.queries.ts';
import { NotificationRows } from '../notification-row.ts';
import { paths } from '../paths.ts';

/** Tells somebody that they are invited to a run; not when it can no longer be booked, or they are in it. */
@Injectable()
export class TellOfInvitation {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rows: NotificationRows,
  ) {}

  run(invitationId: string): Promise<void> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const news = await invitation(em, invitationId, now);
      if (!news) return;
      const { person: to, closesAt, by } = news;
      const course = news.titles[to.locale];
      await this.rows.keep(
        em,
        {
          kind: 'COURSE_INVITED',
          facts: { course, closesAt: datesIn(to.locale).moment(closesAt), by },
          to,
          about: { type: 'INVITATION', id: invitationId },
          occurrence: news.runId,
          dueAt: now,
          details: courseDetails(news, to.locale),
          topic: course,
          path: paths.course(news.runId),
        },
        now,
      );
    });
  }
}
