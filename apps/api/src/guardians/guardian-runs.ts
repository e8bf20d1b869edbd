import { sql, type RawBuilder } from 'kysely';

/**
 * True for runs a guardian can be in without an account: nobody has to answer, they are kept for no unit and no profile, and no
 * other course comes first; aliases r and c.
 */
export const forGuardians: RawBuilder<boolean> = sql<boolean>`(c.audience <> 'EMPLOYEE' AND r.approval_policy = 'NONE'
  AND NOT EXISTS (SELECT 1 FROM run_for_unit fu WHERE fu.run_id = r.id)
  AND NOT EXISTS (SELECT 1 FROM run_for_profile fp WHERE fp.run_id = r.id)
  AND NOT EXISTS (SELECT 1 FROM course_prerequisite q WHERE q.course_id = r.course_id))`;

/** True for runs that can be booked at that moment; alias r. */
export function openAt(now: Date): RawBuilder<boolean> {
  return sql<boolean>`(r.state IN ('PUBLISHED','CONFIRMED') AND r.opens_at <= ${now} AND r.closes_at > ${now} AND r.starts_at > ${now})`;
}
