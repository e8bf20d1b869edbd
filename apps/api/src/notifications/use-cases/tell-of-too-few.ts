import { Injectable } from '@nestjs/common';
import { osloDay } from '@kompetanse/domain/calendar';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { courseDetails } from '../course-words.ts';
import { NotificationRows } from '../notification-row.ts';
import { paths } from '../paths.ts';
import { tooFewNews } from '../run-news.queries.ts';

/** Asks those who manage a run to decide, when it has fewer people than it needs. Guardians' course or not: they run it. */
@Injectable()
export class TellOfTooFew {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rows: NotificationRows,
  ) {}

  run(runId: string): Promise<void> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      for (const news of await tooFewNews(em, runId, this.clock.today())) {
        const { person: to, booked, minimum } = news;
        const course = news.titles[to.locale];
        const about = { type: 'RUN', id: runId } as const;
        await this.rows.keep(
          em,
          {
            kind: 'RUN_BELOW_MINIMUM',
            facts: { course, booked, minimum },
            to,
            about,
            occurrence: osloDay(now),
            dueAt: now,
            details: courseDetails(news, to.locale),
            topic: course,
            path: paths.managedRun(runId),
          },
          now,
        );
      }
    });
  }
}
