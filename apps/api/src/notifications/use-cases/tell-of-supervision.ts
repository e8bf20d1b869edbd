import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { NotificationRows } from '../notification-row.ts';
import { meetingMessage, planMessage, stopMessage } from '../supervision-letters.ts';
import { meetingNews, seriesNews, stoppedNews, type WhoseSeries } from '../supervision-news.queries.ts';

/**
 * Tells those in a series what was planned, changed or stopped, all but who did it. What is told is read now, not when it happened: a
 * meeting that was moved twice is told of once.
 */
@Injectable()
export class TellOfSupervision {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rows: NotificationRows,
  ) {}

  /** One message with all dates to each, or to the one who came in; nothing to whoever has had it, also when the plan is another by now. */
  planned(whose: WhoseSeries): Promise<void> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const all = await seriesNews(em, whose, now);
      for (const news of all.filter(({ hasLetter }) => !hasLetter))
        await this.rows.keep(em, planMessage(news, now), now);
    });
  }

  stopped(whose: Omit<WhoseSeries, 'only'>): Promise<void> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      for (const news of await stoppedNews(em, whose, now)) await this.rows.keep(em, stopMessage(news, now), now);
    });
  }

  /** Whoever has a letter with the whole plan waiting gets a new one instead; whoever has been told of it there, nothing. */
  changed(event: { readonly sessionId: string; readonly by: string }): Promise<void> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      for (const news of await meetingNews(em, event, now)) {
        if (news.letter === 'TELLS_IT') continue;
        if (news.letter === null) {
          await this.rows.keep(em, meetingMessage(news, now), now);
          continue;
        }
        const whose = { seriesId: news.seriesId, by: event.by, only: news.person.id };
        for (const plan of await seriesNews(em, whose, now)) await this.rows.keep(em, planMessage(plan, now), now);
      }
    });
  }
}
