import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { rows } from '../platform/database/database.ts';
import { recipient } from './course-words.ts';
import type { Recipient } from './notification-row.ts';

/** One reminder to one who studies, of a semester they have not confirmed. */
export interface DueSemester {
  readonly semesterId: string;
  readonly applicationId: string;
  readonly confirmBy: LocalDate;
  readonly late: boolean;
  readonly person: Recipient;
  readonly dueAt: Date;
}

/** Days after its day that a late reminder may still be made; later, the owner's list is what is left. */
const BEHIND = 30;

/**
 * Reminders whose time has come and that have not been made: at eight in the morning so many days before the day (study_season.remind_days), but
 * not before the term begins, and the morning after it. Of two that are due, only the later is made.
 */
export function dueSemesters(em: EntityManager, now: Date, limit: number): Promise<DueSemester[]> {
  return rows(
    em,
    sql<DueSemester>`WITH planned AS (
        SELECT w.id, w.application_id, w.confirm_by, t.name, (t.day + time '08:00') AT TIME ZONE 'Europe/Oslo' AS due_at,
          (t.until + time '00:00') AT TIME ZONE 'Europe/Oslo' AS until
        FROM study_semester w JOIN study_season s ON s.season = w.season CROSS JOIN LATERAL (VALUES
          ('before', greatest(w.confirm_by - s.remind_days, w.starts_on), w.confirm_by + 1),
          ('late', w.confirm_by + 1, w.confirm_by + ${BEHIND}::int)) AS t(name, day, until)
        WHERE w.state = 'PLANNED' AND w.confirm_by BETWEEN ${now}::date - ${BEHIND}::int AND ${now}::date + 61
      )
      SELECT d.id AS "semesterId", d.application_id AS "applicationId", d.confirm_by AS "confirmBy", d.name = 'late' AS late,
        d.due_at AS "dueAt", ${recipient('p')} AS person
      FROM planned d JOIN further_education_application a ON a.id = d.application_id AND a.state = 'STARTED'
      JOIN person p ON p.id = a.person_id AND p.erased_at IS NULL
      WHERE d.due_at <= ${now} AND ${now} < d.until
        AND NOT EXISTS (SELECT 1 FROM notification n
          WHERE n.key = 'APPLICATION_SEMESTER_DUE/' || a.id || '/' || p.id || '/' || d.name || '-' || d.id)
      ORDER BY d.due_at, d.id LIMIT ${limit}`,
  );
}
