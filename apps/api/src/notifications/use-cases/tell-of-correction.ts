import { Injectable } from '@nestjs/common';
import { words as en } from '@kompetanse/texts/en/words.ts';
import { words as nb } from '@kompetanse/texts/nb/words.ts';
import { words as nn } from '@kompetanse/texts/nn/words.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { correctionNews } from '../attendance-news.queries.ts';
import { courseDetails } from '../course-words.ts';
import { NotificationRows } from '../notification-row.ts';
import { paths } from '../paths.ts';

const words = { nb, nn, en };

/** Tells a person that their attendance was corrected, and why. */
@Injectable()
export class TellOfCorrection {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rows: NotificationRows,
  ) {}

  run(correctionId: string): Promise<void> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const news = await correctionNews(em, correctionId);
      if (!news) return;
      const { person: to, no, reason, enrolmentId, meeting } = news;
      const course = news.titles[to.locale];
      const mark = words[to.locale].attendanceMark[news.mark];
      const message = {
        kind: 'ATTENDANCE_CORRECTED',
        facts: { course, no, mark, reason },
        to,
        about: { type: 'ENROLMENT', id: enrolmentId },
        occurrence: correctionId,
        dueAt: now,
        details: courseDetails(news, to.locale, [meeting]),
        topic: course,
        path: paths.myCourses(),
      } as const;
      await this.rows.keep(em, message, now);
    });
  }
}
