import { sql, type RawBuilder } from 'kysely';
import { PARTIAL_COUNTS_FROM } from '@kompetanse/domain/attendance';
import { seatStates } from '@kompetanse/domain/enrolment';
import { mittValgModules } from '@kompetanse/domain/program';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { takenInstead } from '../attendance/met-sessions.ts';

/** Runs r of Mitt valg, with the enrolments e in them. */
const inMittValg = sql`enrolment e JOIN course_run r ON r.id = e.run_id JOIN course c ON c.id = r.course_id AND c.type = 'MITT_VALG'`;

/** SQL for after WITH: mitt_valg, one row a person: completed, seated in a run that is not over, and the first day with a completed run behind them (since). */
export function mittValgOf(now: Date): RawBuilder<unknown> {
  return sql`mitt_valg AS (
    SELECT e.person_id, bool_or(e.state = 'COMPLETED') AS completed,
           min((r.ends_at AT TIME ZONE 'Europe/Oslo')::date) FILTER (WHERE e.state = 'COMPLETED') AS since,
           bool_or(e.state = ANY (${[...seatStates]}) AND r.state NOT IN ('COMPLETED','CANCELLED') AND r.ends_at > ${now}) AS seated
      FROM ${inMittValg} GROUP BY e.person_id)`;
}

/** SQL for after WITH: met, one row for each person and module they have been through; a completed run counts all of its modules. */
export const metModules: RawBuilder<unknown> = sql`met AS (
    SELECT DISTINCT e.person_id, s.no
      FROM ${inMittValg} JOIN course_session s ON s.run_id = r.id AND s.state <> 'CANCELLED' AND s.no = ANY (${[...mittValgModules]})
      LEFT JOIN session_attendance a ON a.enrolment_id = e.id AND a.session_id = s.id LEFT JOIN ${takenInstead}
     WHERE e.state = 'COMPLETED' OR x.id IS NOT NULL OR a.mark = 'PRESENT'
        OR a.mark = 'PARTIAL' AND a.minutes * 60 >= extract(epoch FROM s.ends_at - s.starts_at) * ${PARTIAL_COUNTS_FROM}::numeric)`;

/** Holds on a day for an employment m and a unit u. */
export function holdsOn(alias: 'm' | 'u', day: RawBuilder<unknown> | LocalDate): RawBuilder<boolean> {
  const on = typeof day === 'string' ? sql`${day}::date` : day;
  return sql<boolean>`${sql.ref(`${alias}.valid_from`)} <= ${on} AND (${sql.ref(`${alias}.valid_to`)} IS NULL OR ${sql.ref(`${alias}.valid_to`)} >= ${on})`;
}
