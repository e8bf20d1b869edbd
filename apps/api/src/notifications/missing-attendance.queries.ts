import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { dueReminder } from '@kompetanse/domain/attendance';
import { rows } from '../platform/database/database.ts';
import { recipient, runFacts, type Meeting, type RunFacts } from './course-words.ts';
import type { Recipient } from './notification-row.ts';

/** One reminder to one who gives the run, of a session with people whom nobody has marked. */
export interface MissingAttendance extends RunFacts {
  readonly sessionId: string;
  readonly no: number;
  readonly endsAt: Date;
  readonly meeting: Meeting;
  readonly sessionPlace: string;
  readonly missing: number;
  readonly person: Recipient;
  readonly occurrence: 'first' | 'morning';
  readonly dueAt: Date;
}

/** The longest a reminder can come after its session: two hours, or the next working day after a long holiday. */
const HORIZON_DAYS = 10;

const unmarked = sql`FROM enrolment w WHERE w.run_id = s.run_id AND w.state = 'ENROLLED'
  AND NOT EXISTS (SELECT 1 FROM session_attendance b WHERE b.enrolment_id = w.id AND b.session_id = s.id)`;

/** Somebody with a seat has no mark in session s, and it can still be set. */
export const someoneUnmarked = sql<boolean>`(s.state <> 'CANCELLED' AND EXISTS (SELECT 1 FROM course_run y WHERE y.id = s.run_id AND y.state <> 'COMPLETED') AND EXISTS (SELECT 1 ${unmarked}))`;

/** Reminders whose time has come and that have not been made. Of two that are due, only the later is made. */
export async function missingAttendance(em: EntityManager, now: Date, limit: number): Promise<MissingAttendance[]> {
  const found = await rows(
    em,
    sql<
      Omit<MissingAttendance, 'occurrence' | 'dueAt'> & { readonly made: string[] }
    >`SELECT s.id AS "sessionId", s.no, s.ends_at AS "endsAt",
        jsonb_build_object('startsAt', s.starts_at, 'endsAt', s.ends_at) AS meeting, s.place AS "sessionPlace",
        (SELECT count(*)::int ${unmarked}) AS missing, ${recipient('p')} AS person, ${runFacts},
        ARRAY(SELECT split_part(n.key, '/', 4) FROM notification n
          WHERE n.key LIKE 'ATTENDANCE_MISSING/' || s.id || '/' || p.id || '/%') AS made
      FROM course_session s JOIN course_run r ON r.id = s.run_id AND r.state IN ('PUBLISHED','CONFIRMED','IN_PROGRESS')
      JOIN course c ON c.id = r.course_id JOIN run_leader l ON l.run_id = r.id JOIN person p ON p.id = l.person_id AND p.erased_at IS NULL
      WHERE s.starts_at > ${now}::timestamptz - make_interval(days => ${HORIZON_DAYS}) AND s.starts_at < ${now} AND s.ends_at <= ${now}
        AND ${someoneUnmarked} ORDER BY s.ends_at, s.id, p.id LIMIT ${limit}`,
  );
  return found.flatMap(({ made, ...one }) => {
    const due = dueReminder(one.endsAt, now);
    return due && !made.includes(due.name) ? [{ ...one, occurrence: due.name, dueAt: due.dueAt }] : [];
  });
}
