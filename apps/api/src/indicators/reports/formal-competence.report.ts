import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { addDays, osloMoment } from '@kompetanse/domain/calendar';
import { KNOWN } from './study-lines.ts';
import type { Period } from '@kompetanse/domain/indicators';

/** Stands for all units together where a unit's id is expected; no unit has it. */
const EVERYONE = `'00000000-0000-0000-0000-000000000000'::uuid`;

/** Holds of an employment in the units asked for, on the day. */
const OF_THE_DAY = `valid_from <= $1::date AND (valid_to IS NULL OR valid_to >= $1::date) AND unit_id = ANY (ARRAY(SELECT id FROM unit))`;

/**
 * Result indicator 9, version 1 (docs/indicators.md): different people who had begun further education by the end of each
 * school year, per unit at the time of application, as it was known at the end of a day; and the staff of that day.
 * $1 the day · $2 the moment it ends · $3 paths of the units asked for, with % · $4 first year or null · $5 last year.
 * Answers one row per unit with staff or studies, schools and kindergartens first, after one row for all (unit null).
 */
export const FORMAL_COMPETENCE = `
WITH unit AS (
  SELECT id, name, ownership, array_position(ARRAY['SCHOOL','KINDERGARTEN','SFO','PPT','HEALTH_CENTRE','CHILD_WELFARE','CULTURE','OFFICE','SECTOR'], kind) AS place
    FROM org_unit WHERE path LIKE ANY ($3::text[])
), begun AS MATERIALIZED (   -- when a person first began, for each unit it counts in; later events of the study change nothing.
                             -- A school year starts 1 August: seven months back, its days lie in one calendar year.
  SELECT person_id, unit_id, date_part('year', min(effective_on) - interval '7 months')::int AS first_year_in
    FROM application_event
   WHERE to_state = 'STARTED' AND ${KNOWN} AND unit_id IN (SELECT id FROM unit)
   GROUP BY person_id, unit_id
), person_begun AS MATERIALIZED (   -- nobody counts twice in the sum
  SELECT person_id, min(first_year_in) AS first_year_in FROM begun GROUP BY person_id
), span AS (
  SELECT least(coalesce($4::int, (SELECT min(first_year_in) FROM begun)), $5::int) AS first_year, $5::int AS last_year
), rise AS (
  SELECT unit_id, greatest(first_year_in, first_year) AS year, count(*) AS people
    FROM (SELECT unit_id, first_year_in FROM begun UNION ALL SELECT ${EVERYONE}, first_year_in FROM person_begun) first_time CROSS JOIN span
   GROUP BY 1, 2
), cell AS (
  SELECT DISTINCT unit_id, y AS year FROM rise CROSS JOIN span CROSS JOIN generate_series(first_year, last_year) y
), counted AS (
  SELECT unit_id, array_agg(people ORDER BY year) AS counts
    FROM (SELECT unit_id, year, sum(coalesce(people, 0)) OVER (PARTITION BY unit_id ORDER BY year)::int AS people
            FROM cell LEFT JOIN rise USING (unit_id, year)) so_far
   GROUP BY unit_id
), staff_of AS (             -- nobody counts twice; read in the order of an index, so nothing is sorted
  SELECT unit_id, count(DISTINCT person_id)::int AS staff FROM employment WHERE ${OF_THE_DAY} GROUP BY unit_id
   UNION ALL
  SELECT ${EVERYONE}, count(DISTINCT person_id)::int FROM employment WHERE ${OF_THE_DAY}
), begun_staff AS (
  SELECT coalesce(unit_id, ${EVERYONE}) AS unit_id, count(DISTINCT person_id) AS has_begun
    FROM employment JOIN person_begun USING (person_id) WHERE ${OF_THE_DAY} GROUP BY ROLLUP (unit_id)
), staffed AS (
  SELECT unit_id, staff, coalesce(has_begun, 0) AS has_begun FROM staff_of LEFT JOIN begun_staff USING (unit_id)
)
SELECT unit.id AS "unitId", unit.name AS "unitName", first_year AS "firstYear",
       coalesce(counts, array_fill(0, ARRAY[last_year - first_year + 1])) AS counts,
       coalesce(staff, 0) AS staff, coalesce(round(100.0 * has_begun / nullif(staff, 0), 1), 0) AS "sharePercent"
  FROM counted FULL JOIN staffed USING (unit_id) LEFT JOIN unit ON unit.id = unit_id CROSS JOIN span
 ORDER BY unit.id IS NOT NULL, unit.place, unit.ownership, unit.name, unit.id`;

/** Numbers of one unit, or of all together (unitId null); counts follow the school years from firstYear. */
export interface FormalCompetenceFigures {
  readonly unitId: string | null;
  readonly unitName: string | null;
  /** First calendar year of the first school year. */
  readonly firstYear: number;
  readonly counts: readonly number[];
  readonly staff: number;
  readonly sharePercent: number;
}

/** Runs the report for the units under the given paths, 'oppvekst/'. The first row is the sum. */
export async function runFormalCompetence(
  em: EntityManager,
  { asOf, fromYear, toYear }: Period,
  paths: readonly string[],
): Promise<FormalCompetenceFigures[]> {
  const ends = osloMoment(addDays(asOf, 1), '00:00');
  const prefixes = paths.map((path) => `${path}%`);
  const query = CompiledQuery.raw(FORMAL_COMPETENCE, [asOf, ends, prefixes, fromYear, toYear]);
  const { rows } = await em.getKysely().executeQuery(query);
  return rows as FormalCompetenceFigures[];
}
