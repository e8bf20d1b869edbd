import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { nextTry } from '@kompetanse/domain/notifications';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { MailFailed } from '../../platform/mail/mail-failed.ts';
import { MailTransport, type Letter } from '../../platform/mail/mail-transport.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { OwnPageLinks } from '../own-page-links.ts';
import { letterAsItStands } from '../standing.queries.ts';

/** One try to send one message. */
interface Try {
  readonly id: string;
  readonly attempt: number;
  readonly letter: Letter;
}

/**
 * Sends a message that waits, when what it tells is still so. The try is counted before and its outcome kept after: killed in
 * between, the message is sent once more with the same Message-ID, and never lost.
 */
@Injectable()
export class SendNotification {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly mail: MailTransport,
    private readonly ownPages: OwnPageLinks,
  ) {}

  async run(notificationId: string): Promise<void> {
    const ready = await this.begin(notificationId);
    if (!ready) return;
    const failure = await this.mail.send(ready.letter).then(() => null, knownFailure);
    await (failure ? this.failed(ready, failure) : this.sent(ready));
  }

  private begin(notificationId: string): Promise<Try | undefined> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const wanted = { id: notificationId, states: ['PENDING'] as const, now, today: this.clock.today() };
      const found = await letterAsItStands(em, wanted);
      if (!found) return undefined;
      const { id, address, subject, resent, verdict } = found;
      if (verdict !== 'SEND') {
        await rows(em, sql`UPDATE notification SET state = ${verdict}, updated_at = ${now} WHERE id = ${id}`);
        return undefined;
      }
      const counted = await firstRow(
        em,
        sql<{
          attempts: number;
        }>`UPDATE notification SET attempts = attempts + 1, address = ${address}, updated_at = ${now}
          WHERE id = ${id} RETURNING attempts`,
      );
      const { html, text } = await this.ownPages.fresh(em, found, now);
      const letterId = resent === 0 ? id : `${id}.${resent}`;
      return { id, attempt: counted?.attempts ?? 1, letter: { id: letterId, to: address, subject, html, text } };
    });
  }

  /** Only the latest try may close the message: one that was frozen finds another number. */
  private async sent({ id, attempt }: Try): Promise<void> {
    const now = this.clock.now();
    await rows(
      this.db.reader(),
      sql`UPDATE notification SET state = 'SENT', sent_at = ${now}, last_error = NULL, updated_at = ${now}
        WHERE id = ${id} AND state = 'PENDING' AND attempts = ${attempt}`,
    );
  }

  private failed({ id, attempt }: Try, { code, permanent }: MailFailed): Promise<void> {
    const now = this.clock.now();
    const runAt = permanent ? null : nextTry(attempt, now);
    return this.db.transaction(async (em) => {
      const closed = await rows(
        em,
        sql`UPDATE notification SET state = ${runAt ? 'PENDING' : 'FAILED'}, last_error = ${code}, updated_at = ${now}
          WHERE id = ${id} AND state = 'PENDING' AND attempts = ${attempt} RETURNING 1`,
      );
      if (runAt && closed.length > 0)
        await this.outbox.record(em, { type: 'notification.send', notificationId: id }, { runAt });
    });
  }
}

/** What a transport can say; anything else is a fault of ours and goes the way of all failed work. */
function knownFailure(error: unknown): MailFailed {
  if (error instanceof MailFailed) return error;
  throw error;
}
