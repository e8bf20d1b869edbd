import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { AttendedSession } from '@kompetanse/domain/attendance';
import type { LocalDate } from '@kompetanse/domain/calendar';
import type { CertificateSnapshot, SignatoryRole } from '@kompetanse/domain/certificates';
import type { Locale } from '@kompetanse/texts';
import { metSessions } from '../attendance/met-sessions.ts';
import { firstRow, rows } from '../platform/database/database.ts';

/** One person's completion of one run, with all that a certificate says about it. */
export interface CompletionFacts {
  readonly personId: string;
  readonly runId: string;
  readonly locale: Locale;
  readonly holderName: string;
  readonly courseTitles: Readonly<Record<Locale, string>>;
  readonly goals: Readonly<Record<Locale, readonly string[]>>;
  readonly durationMinutes: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly hostUnit: string;
  readonly rootUnit: string;
  readonly organisation: string | null;
  readonly measure: CertificateSnapshot['measure'];
  readonly signatory: { readonly name: string; readonly role: SignatoryRole } | null;
  readonly sessions: readonly AttendedSession[];
}

/**
 * The facts of the completion that the event tells of, with the enrolment locked; undefined when it is not the latest word
 * about the enrolment any more, or when a certificate was issued for it already.
 */
export async function completionFacts(
  em: EntityManager,
  { enrolmentId, eventId }: { readonly enrolmentId: string; readonly eventId: number },
  today: LocalDate,
): Promise<CompletionFacts | undefined> {
  // The certificate will point at the run, which locks it; the run comes first in the order of locks. Enrolments that are not
  // completed meet no lock here: a rush for seats makes many events.
  const completed = await rows(
    em,
    sql`SELECT 1 FROM course_run r JOIN enrolment e ON e.run_id = r.id
      WHERE e.id = ${enrolmentId} AND e.state = 'COMPLETED' FOR KEY SHARE OF r`,
  );
  if (completed.length === 0) return undefined;
  await rows(em, sql`SELECT 1 FROM enrolment WHERE id = ${enrolmentId} FOR UPDATE`);
  return firstRow(
    em,
    sql<CompletionFacts>`SELECT e.person_id AS "personId", e.run_id AS "runId", p.locale, p.given_name || ' ' || p.family_name AS "holderName",
        jsonb_build_object('nb', c.title_nb, 'nn', c.title_nn, 'en', c.title_en) AS "courseTitles", c.learning_goals AS goals,
        c.duration_minutes AS "durationMinutes", r.starts_at AS "startsAt", r.ends_at AS "endsAt", r.place, u.name AS "hostUnit",
        (SELECT o.name FROM org_unit o WHERE u.path LIKE o.path || '%' ORDER BY length(o.path) LIMIT 1) AS "rootUnit",
        (SELECT l.organisation FROM plan l ORDER BY l.period_start DESC LIMIT 1) AS organisation,
        (SELECT jsonb_build_object('plan', l.title, 'ref', m.ref, 'title', m.title) FROM measure m JOIN plan l ON l.id = m.plan_id
          WHERE m.ref = c.measure_ref ORDER BY l.period_start DESC LIMIT 1) AS measure,
        ${signatory(today)} AS signatory, ${metSessions} AS sessions
      FROM enrolment e JOIN person p ON p.id = e.person_id JOIN course_run r ON r.id = e.run_id
      JOIN course c ON c.id = r.course_id JOIN org_unit u ON u.id = r.host_unit_id
      WHERE e.id = ${enrolmentId} AND e.state = 'COMPLETED' AND p.erased_at IS NULL
        AND ${eventId} = (SELECT max(v.id) FROM enrolment_event v WHERE v.enrolment_id = e.id)
        AND NOT EXISTS (SELECT 1 FROM certificate x WHERE x.event_id = ${eventId})`,
  );
}

/** The sector leader above the unit that held the run, else its coordinator, else its own leader; nobody signs for themselves. */
function signatory(today: LocalDate): ReturnType<typeof sql> {
  return sql`(SELECT jsonb_build_object('name', q.given_name || ' ' || q.family_name, 'role', a.role)
    FROM role_assignment a JOIN org_unit o ON o.id = a.scope_unit_id JOIN person q ON q.id = a.person_id
    WHERE u.path LIKE o.path || '%' AND a.role IN ('SECTOR_LEADER', 'COURSE_COORDINATOR', 'UNIT_LEADER')
      AND a.person_id <> e.person_id AND q.erased_at IS NULL
      AND a.valid_from <= ${today}::date AND (a.valid_to IS NULL OR a.valid_to >= ${today}::date)
    ORDER BY array_position(ARRAY['SECTOR_LEADER', 'COURSE_COORDINATOR', 'UNIT_LEADER'], a.role), length(o.path) DESC, a.valid_from, q.id LIMIT 1)`;
}
