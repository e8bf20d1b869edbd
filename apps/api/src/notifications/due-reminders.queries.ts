import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { sessionReminders } from '@kompetanse/domain/notifications';
import { rows } from '../platform/database/database.ts';
import { recipient, runFacts, type Meeting, type RunFacts } from './course-words.ts';
import type { Recipient } from './notification-row.ts';

/** One reminder of one session to one person that is due and has not been made. */
export interface DueReminder extends RunFacts {
  readonly sessionId: string;
  readonly no: number;
  readonly sessions: number;
  readonly meeting: Meeting;
  /** Where the session itself is. */
  readonly sessionPlace: string;
  readonly person: Recipient;
  /** Another one when the session is moved: '7d-v0'. */
  readonly occurrence: string;
  readonly dueAt: Date;
}

/** Days a session can lie ahead for a reminder of it to be due, with one to spare for the hour of the day. */
const HORIZON_DAYS = Math.max(...sessionReminders.map((reminder) => reminder.daysBefore)) + 1;

/** The day and time in Norway, that many days before the session's own day in Norway. */
const times = sql.join(
  sessionReminders.map(
    ({ name, daysBefore, time }) =>
      sql`(${name}::text, (((s.starts_at AT TIME ZONE 'Europe/Oslo')::date - ${daysBefore}::int) + ${time}::time) AT TIME ZONE 'Europe/Oslo')`,
  ),
);

/**
 * Longest due first. A reminder is due from its own time until the next one's, or until the session starts: never later.
 * Who got the seat after that time has just been told when it is, and is not reminded.
 */
export function dueReminders(em: EntityManager, now: Date, limit: number): Promise<DueReminder[]> {
  return rows(
    em,
    sql<DueReminder>`WITH planned AS (
        SELECT s.id, s.run_id, s.no, s.starts_at, s.ends_at, s.place, t.name || '-v' || s.ics_sequence AS occurrence, t.due_at,
          lead(t.due_at, 1, s.starts_at) OVER (PARTITION BY s.id ORDER BY t.due_at) AS until
        FROM course_session s CROSS JOIN LATERAL (VALUES ${times}) AS t(name, due_at)
        WHERE s.state IN ('PLANNED', 'MOVED') AND s.starts_at > ${now} AND s.starts_at < ${now}::timestamptz + make_interval(days => ${HORIZON_DAYS})
      )
      SELECT d.id AS "sessionId", d.no, jsonb_build_object('startsAt', d.starts_at, 'endsAt', d.ends_at) AS meeting, d.place AS "sessionPlace",
        d.occurrence, d.due_at AS "dueAt", ${recipient('p')} AS person, ${runFacts},
        (SELECT count(*)::int FROM course_session y WHERE y.run_id = d.run_id AND y.state <> 'CANCELLED') AS sessions
      FROM planned d JOIN course_run r ON r.id = d.run_id AND r.state IN ('PUBLISHED', 'CONFIRMED', 'IN_PROGRESS')
      JOIN course c ON c.id = r.course_id JOIN enrolment e ON e.run_id = r.id AND e.state = 'ENROLLED'
      JOIN person p ON p.id = e.person_id AND p.erased_at IS NULL
      WHERE d.due_at <= ${now} AND ${now} < d.until
        AND coalesce((SELECT max(v.at) FROM enrolment_event v WHERE v.enrolment_id = e.id AND v.to_state = 'ENROLLED'), e.requested_at) <= d.due_at
        AND NOT EXISTS (SELECT 1 FROM notification n WHERE n.key = 'SESSION_REMINDER/' || d.id || '/' || p.id || '/' || d.occurrence)
      ORDER BY d.due_at, d.id, p.id LIMIT ${limit}`,
  );
}
