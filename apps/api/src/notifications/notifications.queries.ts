import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import type { NotificationState } from '@kompetanse/domain/notifications';
import { runsIt } from '../enrolment/enrolment.queries.ts';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import type { Viewer } from '../platform/graphql/context.ts';

export interface NotificationRow {
  readonly id: string;
  readonly kind: string;
  /** A message to a guardian whose course the viewer does not run. */
  readonly closed: boolean;
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

/** The run a message is about; aliases n, e, f, g and s. */
const aboutRun = sql`coalesce(e.run_id, f.run_id, g.run_id, s.run_id)`;

const from = sql`notification n JOIN person p ON p.id = n.recipient_id
  LEFT JOIN enrolment e ON n.subject_type = 'ENROLMENT' AND e.id = n.subject_id
  LEFT JOIN certificate f ON n.subject_type = 'CERTIFICATE' AND f.id = n.subject_id
  LEFT JOIN guardian_sign_up g ON n.subject_type = 'SIGN_UP' AND g.id = n.subject_id
  LEFT JOIN course_session s ON n.subject_type = 'SESSION' AND s.id = n.subject_id`;

/**
 * True where the viewer may know whom a message is for and what it says: to a guardian only who runs the course, and a reminder of a survey
 * nobody, since it tells who has not answered; the aliases of from.
 */
function mayRead(viewer: Viewer): RawBuilder<boolean> {
  return sql<boolean>`n.kind <> 'SURVEY_REMINDER' AND (p.kind <> 'GUARDIAN' OR EXISTS (
    SELECT 1 FROM course_run r JOIN org_unit u ON u.id = r.host_unit_id WHERE r.id = ${aboutRun} AND ${runsIt(viewer)}))`;
}

/** Of a message that the viewer may not read, only kind, state and times. */
const ifRead = (value: RawBuilder<unknown>): RawBuilder<unknown> => sql`CASE WHEN may.read THEN ${value} ELSE '–' END`;

const columns = sql`n.id, n.kind, NOT may.read AS closed, ${ifRead(sql`p.given_name || ' ' || p.family_name`)} AS "recipientName",
  ${ifRead(sql`n.address`)} AS address, ${ifRead(sql`n.subject`)} AS subject, ${ifRead(sql`n.body_text`)} AS text,
  '/outbox/' || n.id || '/preview' AS "previewUrl", n.state, n.attempts, n.last_error AS "lastError", n.due_at AS "dueAt",
  n.sent_at AS "sentAt", n.created_at AS "createdAt"`;

@Injectable()
export class NotificationQueries {
  constructor(private readonly db: Database) {}

  /** Newest first; the cursor is the id of the last one shown. */
  async outbox(viewer: Viewer, { first, after = null, state = null }: OutboxQuestion): Promise<OutboxPage> {
    const cursor = after === null ? null : rowId(after);
    const wanted = sql`(${state}::text IS NULL OR n.state = ${state})`;
    const [found, counted] = await Promise.all([
      rows(
        this.db.reader(),
        sql<NotificationRow>`SELECT ${columns} FROM ${from} CROSS JOIN LATERAL (SELECT ${mayRead(viewer)} AS read) may
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

  async byId(viewer: Viewer, id: string): Promise<NotificationRow | null> {
    const found = await firstRow(
      this.db.reader(),
      sql<NotificationRow>`SELECT ${columns} FROM ${from} CROSS JOIN LATERAL (SELECT ${mayRead(viewer)} AS read) may WHERE n.id = ${rowId(id)}`,
    );
    return found ?? null;
  }

  /** The HTML of a message as it was written; null when it is not there or not for this reader. */
  async html(viewer: Viewer | null, id: string): Promise<string | null> {
    const reads = viewer?.roles.some(({ role }) => role === 'COURSE_COORDINATOR' || role === 'SYSTEM_ADMIN');
    if (!viewer || reads !== true) return null;
    const found = await firstRow(
      this.db.reader(),
      sql<{ html: string }>`SELECT n.html FROM ${from} WHERE n.id = ${rowId(id)} AND ${mayRead(viewer)}`,
    );
    return found?.html ?? null;
  }

  /** False for a message to a guardian whose course the viewer does not run. */
  async mayRead(viewer: Viewer, id: string): Promise<boolean> {
    return (
      (await firstRow(
        this.db.reader(),
        sql`SELECT 1 FROM ${from} WHERE n.id = ${rowId(id)} AND ${mayRead(viewer)}`,
      )) !== undefined
    );
  }
}
