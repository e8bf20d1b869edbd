import { sql, type RawBuilder } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';

/** SQL: the last day of a run in Norway. */
export const lastDay = (run: string): RawBuilder<unknown> =>
  sql`(${sql.ref(`${run}.ends_at`)} AT TIME ZONE 'Europe/Oslo')::date`;

/** SQL: the courses that give a competence. */
export const givenBy = (competence: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`SELECT g.course_id FROM competence_course g JOIN course k ON k.id = g.course_id AND k.retired_at IS NULL WHERE g.competence_id = ${competence} ORDER BY k.title_nb, k.id`;

interface WantedRun {
  /** An array of courses. */
  readonly courses: RawBuilder<unknown>;
  readonly person: RawBuilder<unknown>;
  /** Of the run r. */
  readonly where: RawBuilder<boolean>;
  readonly now: Date;
  readonly today: LocalDate;
}

/** SQL: the next run with a free seat that the person may book now. Uses the aliases r, x, m and w within. */
export function nextRun({ courses, person, where, now, today }: WantedRun): RawBuilder<unknown> {
  const mine = sql`employment m JOIN org_unit w ON w.id = m.unit_id
    WHERE m.person_id = ${person} AND m.valid_from <= ${today}::date AND (m.valid_to IS NULL OR m.valid_to >= ${today}::date)`;
  return sql`SELECT r.id FROM course_run r WHERE r.course_id = ANY (${courses}) AND r.state IN ('PUBLISHED', 'CONFIRMED')
      AND r.opens_at <= ${now} AND r.closes_at > ${now} AND r.seats_taken < r.capacity AND ${where}
      AND (NOT EXISTS (SELECT FROM run_for_unit x WHERE x.run_id = r.id)
        OR EXISTS (SELECT FROM run_for_unit x JOIN org_unit xu ON xu.id = x.unit_id, ${mine} AND x.run_id = r.id AND w.path LIKE xu.path || '%'))
      AND (NOT EXISTS (SELECT FROM run_for_profile x WHERE x.run_id = r.id)
        OR EXISTS (SELECT FROM run_for_profile x WHERE x.run_id = r.id AND x.profile_code IN (SELECT m.profile_code FROM ${mine})))
    ORDER BY r.starts_at, r.id LIMIT 1`;
}

/** SQL: whether what is completed on the last day of run r counts for standing s of competence c; what has lapsed can be got again at any time. */
export const inTime = sql<boolean>`(s.state = 'LAPSED' OR (${lastDay('r')} <= s.closes_on AND (c.renewal_rule = 'COMPLETION_DATE' OR ${lastDay('r')} >= s.opens_on)))`;
