import { sql, type RawBuilder } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { inScope } from '../platform/graphql/viewer-scope.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { USUAL_WINDOW_DAYS } from './held.queries.ts';

/**
 * SQL: person_id, requirement_id and the units it is asked in, of all that is asked on that day where the condition on e and u holds: of the people's
 * own positions, or of another one, as if they had it.
 */
export function askedOf(
  where: RawBuilder<boolean>,
  today: LocalDate,
  profile: RawBuilder<unknown> = sql`e.profile_code`,
): RawBuilder<unknown> {
  return sql`SELECT e.person_id, r.id AS requirement_id, array_agg(DISTINCT e.unit_id) AS unit_ids
    FROM employment e JOIN org_unit u ON u.id = e.unit_id JOIN person p ON p.id = e.person_id AND p.erased_at IS NULL
    JOIN competence_requirement r ON (r.profile_code IS NULL OR r.profile_code = ${profile})
     AND r.effective_from <= ${today}::date AND (r.effective_to IS NULL OR r.effective_to >= ${today}::date)
    LEFT JOIN org_unit ru ON ru.id = r.unit_id
   WHERE e.valid_from <= ${today}::date AND (e.valid_to IS NULL OR e.valid_to >= ${today}::date)
     AND (r.unit_id IS NULL OR u.path LIKE ru.path || '%') AND ${where}
   GROUP BY e.person_id, r.id`;
}

/** The people of the subtrees the viewer leads. */
export function ledBy(viewer: Viewer, roles: readonly ('UNIT_LEADER' | 'SECTOR_LEADER')[]): RawBuilder<boolean> {
  return inScope(viewer, roles, 'u.path');
}

/** What counts towards requirement r on a day; h is what somebody has. */
function counts(day: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`h.state = 'VERIFIED' AND h.obtained_on <= ${day} AND (h.expires_on IS NULL OR h.expires_on >= ${day})
    AND (r.min_level IS NULL OR h.level >= r.min_level)`;
}

function metOn(day: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`CASE WHEN r.min_credits IS NULL THEN count(*) FILTER (WHERE ${counts(day)}) > 0
    ELSE coalesce(sum(h.credits) FILTER (WHERE ${counts(day)}), 0) >= r.min_credits END`;
}

/**
 * SQL for after WITH: the tables asked (what was given), held and judged (asked with mandatory, state, waiting, expires_on), one row a pair. Somebody
 * lacks a competence that nothing verified covers today, and it runs out soon when nothing covers it at the end of its window.
 */
export function judged(asked: RawBuilder<unknown>, today: LocalDate): RawBuilder<unknown> {
  const now = sql`${today}::date`;
  const soon = sql`(${today}::date + coalesce(c.renewal_window_days, ${USUAL_WINDOW_DAYS}))`;
  return sql`asked AS MATERIALIZED (${asked}),
    held AS MATERIALIZED (SELECT * FROM competence_held(ARRAY(SELECT DISTINCT person_id FROM asked))),
    judged AS MATERIALIZED (
      SELECT g.*, CASE WHEN NOT g.met_now THEN 'MISSING' WHEN NOT g.met_soon THEN 'EXPIRES_SOON' ELSE 'MET' END AS state,
             CASE WHEN g.met_now AND NOT g.met_soon THEN g.last_day END AS expires_on
        FROM (
          SELECT a.person_id, a.requirement_id, a.unit_ids, r.mandatory, ${metOn(now)} AS met_now, ${metOn(soon)} AS met_soon,
                 coalesce(bool_or(h.state = 'UNVERIFIED'), false) AS waiting, max(h.expires_on) FILTER (WHERE ${counts(now)}) AS last_day
            FROM asked a JOIN competence_requirement r ON r.id = a.requirement_id JOIN competence c ON c.id = r.competence_id
            LEFT JOIN held h ON h.person_id = a.person_id AND h.competence_id = r.competence_id
           GROUP BY a.person_id, a.requirement_id, a.unit_ids, r.id, c.id) g)`;
}

/**
 * SQL for after judged: coming (what studies that have begun give, as held will say it) and reached, one row a pair with met_on (the first day a
 * coming one covers it), ready_on (the first day everything that must be met has been, today when it is; null when something is given by nothing)
 * and still (whether it is met on that day). The same judge as of today, on a later day.
 */
export function reached(today: LocalDate): RawBuilder<unknown> {
  return sql`coming AS MATERIALIZED (SELECT * FROM competence_coming(ARRAY(SELECT DISTINCT person_id FROM asked), ${today}::date)),
    whole AS MATERIALIZED (
      SELECT person_id, competence_id, level, credits, obtained_on, expires_on, state FROM held
      UNION ALL SELECT person_id, competence_id, level, credits, obtained_on, expires_on, state FROM coming),
    tried AS (
      SELECT a.person_id, a.requirement_id, d.day, ${metOn(sql`d.day`)} AS met
        FROM asked a JOIN competence_requirement r ON r.id = a.requirement_id
        CROSS JOIN LATERAL (SELECT DISTINCT x.obtained_on AS day FROM coming x WHERE x.person_id = a.person_id AND x.competence_id = r.competence_id) d
        JOIN whole h ON h.person_id = a.person_id AND h.competence_id = r.competence_id
       GROUP BY a.person_id, a.requirement_id, r.id, d.day),
    first_met AS (
      SELECT j.*, CASE WHEN j.state = 'MISSING' THEN (SELECT min(t.day) FROM tried t WHERE t.met AND t.person_id = j.person_id AND t.requirement_id = j.requirement_id) END AS met_on
        FROM judged j),
    ready AS (
      SELECT person_id, CASE WHEN bool_and(state <> 'MISSING' OR met_on IS NOT NULL OR NOT mandatory)
                             THEN coalesce(max(met_on) FILTER (WHERE mandatory), ${today}::date) END AS ready_on
        FROM first_met GROUP BY person_id),
    reached AS MATERIALIZED (
      SELECT m.*, y.ready_on, ${metOn(sql`y.ready_on`)} AS still,
             CASE WHEN r.min_credits IS NOT NULL THEN greatest(r.min_credits - coalesce(sum(h.credits) FILTER (WHERE ${counts(sql`${today}::date`)}), 0), 0) END AS credits_missing
        FROM first_met m JOIN competence_requirement r ON r.id = m.requirement_id LEFT JOIN ready y ON y.person_id = m.person_id
        LEFT JOIN whole h ON h.person_id = m.person_id AND h.competence_id = r.competence_id
       GROUP BY m.person_id, m.requirement_id, m.unit_ids, m.mandatory, m.met_now, m.met_soon, m.waiting, m.last_day, m.state, m.expires_on, m.met_on,
                y.ready_on, r.id)`;
}
