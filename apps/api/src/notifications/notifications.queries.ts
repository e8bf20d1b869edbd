import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { NotificationState } from '@kompetanse/domain/notifications';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import type { Viewer } from '../platform/graphql/context.ts';

export interface NotificationRow {
  readonly id: string;
  readonly kind: string;
  readonly recipientName: string;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  readonly previewUrl: string;
  readonly state: NotificationState;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly dueAt: Date;
  readonly sentAt: Date | null;
  readonly createdAt: Date;
}

export interface OutboxQuestion {
  readonly first: number;
  readonly after?: string | null;
  readonly state?: NotificationState | null;
}

export interface OutboxPage {
  readonly notifications: readonly NotificationRow[];
  readonly endCursor: string | null;
  readonly total: number;
}

const columns = sql`n.id, n.kind, p.given_name || ' ' || p.family_name AS "recipientName", n.address, n.subject, n.body_text AS text,
  '/outbox/' || n.id || '/preview' AS "previewUrl", n.state, n.attempts, n.last_error AS "lastError", n.due_at AS "dueAt", n.sent_at AS "sentAt",
  n.created_at AS "createdAt"`;

/** Utboks. The policy table lets only coordinators and system administrators ask; the page outside GraphQL asks here itself. */
@Injectable()
export class NotificationQueries {
  constructor(private readonly db: Database) {}

  /** Newest first; the cursor is the id of the last one shown. */
  async outbox({ first, after = null, state = null }: OutboxQuestion): Promise<OutboxPage> {
    const cursor = after === null ? null : rowId(after);
    const wanted = sql`(${state}::text IS NULL OR n.state = ${state})`;
    const [found, counted] = await Promise.all([
      rows(
        this.db.reader(),
        sql<NotificationRow>`SELECT ${columns} FROM notification n JOIN person p ON p.id = n.recipient_id
          WHERE ${wanted} AND (${after === null} OR (n.created_at, n.id) < (SELECT x.created_at, x.id FROM notification x WHERE x.id = ${cursor}))
          ORDER BY n.created_at DESC, n.id DESC LIMIT ${first + 1}`,
      ),
      firstRow(
        this.db.reader(),
        sql<{ total: number }>`SELECT count(*)::int AS total FROM notification n WHERE ${wanted}`,
      ),
    ]);
    const notifications = found.slice(0, first);
    const endCursor = found.length > first ? (notifications.at(-1)?.id ?? null) : null;
    return { notifications, endCursor, total: counted?.total ?? 0 };
  }

  async byId(id: string): Promise<NotificationRow | null> {
    const found = await firstRow(
      this.db.reader(),
      sql<NotificationRow>`SELECT ${columns} FROM notification n JOIN person p ON p.id = n.recipient_id WHERE n.id = ${rowId(id)}`,
    );
    return found ?? null;
  }

  /** The HTML of a message as it was written; null when it is not there or not for this reader. */
  async html(viewer: Viewer | null, id: string): Promise<string | null> {
    const reads = viewer?.roles.some(({ role }) => role === 'COURSE_COORDINATOR' || role === 'SYSTEM_ADMIN');
    if (reads !== true) return null;
    const found = await firstRow(
      this.db.reader(),
      sql<{ html: string }>`SELECT html FROM notification WHERE id = ${rowId(id)}`,
    );
    return found?.html ?? null;
  }
}
