import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { makeUpNews, type MakeUpNews } from '../attendance-news.queries.ts';
import { courseDetails } from '../course-words.ts';
import { NotificationRows, type AnyMessage } from '../notification-row.ts';
import { paths } from '../paths.ts';

/** Tells a guest that a chair is held for them, or is not any more. */
@Injectable()
export class TellOfMakeUp {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rows: NotificationRows,
  ) {}

  run(makeUpId: string): Promise<void> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const news = await makeUpNews(em, makeUpId);
      const message = news ? letter(news, now) : null;
      if (message) await this.rows.keep(em, message, now);
    });
  }
}

function letter(news: MakeUpNews, now: Date): AnyMessage | null {
  const { makeUpId, state, no, meeting, sessionPlace, person: to } = news;
  if (state !== 'BOOKED' && state !== 'CANCELLED') return null;
  const course = news.titles[to.locale];
  return {
    kind: state === 'BOOKED' ? 'MAKE_UP_BOOKED' : 'MAKE_UP_CANCELLED',
    facts: { course, no },
    to,
    about: { type: 'MAKE_UP', id: makeUpId },
    occurrence: state,
    dueAt: now,
    details: courseDetails({ ...news, place: sessionPlace }, to.locale, [meeting]),
    topic: course,
    path: paths.myCourses(),
  };
}
