import { Injectable } from '@nestjs/common';
import { datesIn } from '@kompetanse/texts/dates.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { courseDetails } from '../course-words.ts';
import { guardianNews } from '../guardian-news.queries.ts';
import { NotificationRows, type AnyMessage } from '../notification-row.ts';
import { linkToCome } from '../own-page-links.ts';

/** Sends a guardian the link that was asked for: to confirm a sign-up, or to the page of a confirmed one. */
@Injectable()
export class TellGuardian {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rows: NotificationRows,
  ) {}

  run({ signUpId, occurrence }: { readonly signUpId: string; readonly occurrence: string }): Promise<void> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const news = await guardianNews(em, signUpId);
      if (!news) return;
      const { person, confirmed, confirmBefore } = news;
      const course = news.titles[person.locale];
      const kind = confirmed ? 'GUARDIAN_LINK' : 'GUARDIAN_CONFIRM';
      const message = {
        // A name that a stranger may have written is not sent to an address that nobody has confirmed.
        to: confirmed ? person : { ...person, givenName: '' },
        about: { type: 'SIGN_UP', id: signUpId },
        occurrence,
        dueAt: now,
        details: courseDetails(news, person.locale),
        topic: null,
        path: linkToCome(kind),
      } as const;
      const told: AnyMessage = confirmed
        ? { ...message, kind: 'GUARDIAN_LINK', facts: { course } }
        : {
            ...message,
            kind: 'GUARDIAN_CONFIRM',
            facts: { course, before: datesIn(person.locale).moment(confirmBefore) },
          };
      await this.rows.keep(em, told, now);
    });
  }
}
