import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { certificateNews } from '../certificate-news.queries.ts';
import { courseDetails } from '../course-words.ts';
import { NotificationRows, type AnyMessage } from '../notification-row.ts';
import { paths } from '../paths.ts';

/** Tells its holder that a certificate is ready, or that it was taken back and why. */
@Injectable()
export class TellOfCertificate {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rows: NotificationRows,
  ) {}

  run(certificateId: string): Promise<void> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const news = await certificateNews(em, certificateId);
      if (!news || news.state === 'SUPERSEDED') return;
      const { person: to, number, reason } = news;
      const course = news.titles[to.locale];
      const message = {
        to,
        about: { type: 'CERTIFICATE', id: news.id },
        occurrence: '1',
        dueAt: now,
        details: courseDetails(news, to.locale),
        topic: course,
        path: paths.myCompetence(),
      } as const;
      const told: AnyMessage =
        news.state === 'ISSUED'
          ? { ...message, kind: to.ownPage ? 'GUARDIAN_CERTIFICATE' : 'CERTIFICATE_READY', facts: { course, number } }
          : { ...message, kind: 'CERTIFICATE_REVOKED', facts: { course, number, reason: reason ?? '' } };
      await this.rows.keep(em, told, now);
    });
  }
}
