import { Injectable } from '@nestjs/common';
import { datesIn } from '@kompetanse/texts/dates.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { NotificationRows } from '../notification-row.ts';
import { paths } from '../paths.ts';
import { askedInSurvey } from '../survey-news.queries.ts';

/** Tells those who are asked in a survey that it waits for them, and once more, before it closes, those who have not answered. */
@Injectable()
export class TellOfSurvey {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rows: NotificationRows,
  ) {}

  run(surveyId: string, kind: 'SURVEY_OPENED' | 'SURVEY_REMINDER'): Promise<void> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      for (const { titles, closesAt, person: to } of await askedInSurvey(em, surveyId, now)) {
        const survey = titles[to.locale];
        const facts = { survey, day: datesIn(to.locale).moment(closesAt) };
        const about = { type: 'SURVEY', id: surveyId } as const;
        const path = paths.survey(surveyId);
        await this.rows.keep(
          em,
          { kind, facts, to, about, occurrence: 'ONCE', dueAt: now, details: [], topic: survey, path },
          now,
        );
      }
    });
  }
}
