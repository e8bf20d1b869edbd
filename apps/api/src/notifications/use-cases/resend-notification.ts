import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { resendable } from '@kompetanse/domain/notifications';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { NotificationQueries } from '../notifications.queries.ts';
import { letterAsItStands } from '../standing.queries.ts';

/** Sends a message once more, as a letter of its own. What it tells is looked at again before it leaves. */
@Injectable()
export class ResendNotification {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly messages: NotificationQueries,
  ) {}

  /** The policy table has let only coordinators and system administrators in. */
  run(viewer: Viewer, notificationId: string): Promise<{ notificationId: string } | Refuse> {
    const now = this.clock.now();
    const id = rowId(notificationId);
    return this.db.transaction(async (em) => {
      if (id === null || !(await this.messages.mayRead(viewer, id))) return { refuse: 'NOT_FOUND' };
      const letter = await letterAsItStands(em, { id, states: resendable, now, today: this.clock.today() });
      if (!letter) return { refuse: 'STALE_STATE' };
      if (letter.verdict !== 'SEND') return { refuse: 'MESSAGE_OUTDATED' };
      await rows(
        em,
        sql`UPDATE notification SET state = 'PENDING', attempts = 0, resent = resent + 1, last_error = NULL, sent_at = NULL, due_at = ${now},
            updated_at = ${now} WHERE id = ${id}`,
      );
      await rows(
        em,
        sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id)
          VALUES (${now}, ${viewer.personId}, 'NOTIFICATION_RESENT', 'NOTIFICATION', ${id})`,
      );
      await this.outbox.record(em, { type: 'notification.send', notificationId: id });
      return { notificationId: id };
    });
  }
}
