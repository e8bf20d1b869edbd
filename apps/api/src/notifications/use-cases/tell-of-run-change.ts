import { Injectable } from '@nestjs/common';
import { datesIn } from '@kompetanse/texts/dates.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { courseDetails } from '../course-words.ts';
import { NotificationRows, type Message } from '../notification-row.ts';
import { paths } from '../paths.ts';
import { runChangeNews, type RunChangeNews, type ToldMeeting } from '../run-news.queries.ts';

/** Tells everybody who had a place what was changed: each session with its time and place before and after. */
@Injectable()
export class TellOfRunChange {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rows: NotificationRows,
  ) {}

  run(changeId: string): Promise<void> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      for (const news of await runChangeNews(em, changeId)) await this.rows.keep(em, message(news, now), now);
    });
  }
}

function message(news: RunChangeNews, now: Date): Message<'SESSIONS_CHANGED'> {
  const { person: to, changeId, sessions } = news;
  const course = news.titles[to.locale];
  const { meeting } = datesIn(to.locale);
  const inWords = (at: ToldMeeting | null): string | null =>
    at && `${meeting(new Date(at.startsAt), new Date(at.endsAt))}, ${at.place}`;
  const changes = sessions.map(({ no, before, after }) => ({ no, before: inWords(before), after: inWords(after) }));
  return {
    kind: 'SESSIONS_CHANGED',
    facts: { course, changes },
    to,
    about: { type: 'RUN', id: news.runId },
    occurrence: changeId,
    dueAt: now,
    details: courseDetails(news, to.locale),
    topic: course,
    path: paths.course(news.runId),
  };
}
