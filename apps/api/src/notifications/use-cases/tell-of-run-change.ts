import { Injectable } from '@nestjs/common';
import type { Locale } from '@kompetanse/texts';
import { datesIn } from '@kompetanse/texts/dates.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { courseDetails } from '../course-words.ts';
import { NotificationRows, type Message } from '../notification-row.ts';
import { paths } from '../paths.ts';
import {
  guestMovedNews,
  runChangeNews,
  type GuestMovedNews,
  type RunChangeNews,
  type ToldMeeting,
} from '../run-news.queries.ts';

/** Tells everybody who had a place, and guests of the sessions that were moved: each session with its time and place before and after. */
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
      for (const news of await guestMovedNews(em, changeId)) await this.rows.keep(em, guestMessage(news, now), now);
    });
  }
}

function message(news: RunChangeNews, now: Date): Message<'SESSIONS_CHANGED'> {
  const { person: to, changeId, sessions } = news;
  const course = news.titles[to.locale];
  const changes = sessions.map(({ no, before, after }) => ({
    no,
    before: before && inWords(before, to.locale),
    after: after && inWords(after, to.locale),
  }));
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

function guestMessage(news: GuestMovedNews, now: Date): Message<'MAKE_UP_MOVED'> {
  const { person: to, changeId, makeUpId, no, before, after } = news;
  const course = news.titles[to.locale];
  return {
    kind: 'MAKE_UP_MOVED',
    facts: { course, no, before: inWords(before, to.locale), after: inWords(after, to.locale) },
    to,
    about: { type: 'MAKE_UP', id: makeUpId },
    occurrence: changeId,
    dueAt: now,
    details: courseDetails({ ...news, place: after.place }, to.locale, [after]),
    topic: course,
    path: paths.myCourses(),
  };
}

function inWords({ startsAt, endsAt, place }: ToldMeeting, locale: Locale): string {
  return `${datesIn(locale).meeting(new Date(startsAt), new Date(endsAt))}, ${place}`;
}
