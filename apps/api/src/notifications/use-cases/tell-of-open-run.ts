import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { datesIn } from '@kompetanse/texts/dates.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { courseDetails } from '../course-words.ts';
import { waitingForRun, type WaitingForRun } from '../interest-news.queries.ts';
import { NotificationRows } from '../notification-row.ts';
import { paths } from '../paths.ts';

/** So many are told in one transaction; who is left is told in the next. */
const AT_A_TIME = 200;

/** Tells those who have asked for it that a course can be booked, once. Who can not book this run waits for another. */
@Injectable()
export class TellOfOpenRun {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly rows: NotificationRows,
  ) {}

  run(runId: string): Promise<void> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const waiting = await waitingForRun(em, { runId, now, today: this.clock.today(), limit: AT_A_TIME });
      for (const news of waiting) await this.rows.keep(em, message(news, now), now);
      const ids = waiting.map(({ interestId }) => interestId);
      await rows(em, sql`UPDATE course_interest SET told_at = ${now} WHERE id = ANY (${ids}::uuid[])`);
      if (waiting.length === AT_A_TIME) await this.outbox.record(em, { type: 'run.published', runId });
    });
  }
}

function message(news: WaitingForRun, now: Date): Parameters<NotificationRows['keep']>[1] {
  const { person: to, closesAt } = news;
  const course = news.titles[to.locale];
  return {
    kind: 'COURSE_OPEN',
    facts: { course, closesAt: datesIn(to.locale).moment(closesAt) },
    to,
    about: { type: 'INTEREST', id: news.interestId },
    occurrence: news.runId,
    dueAt: now,
    details: courseDetails(news, to.locale),
    topic: course,
    path: paths.course(news.runId),
  };
}
