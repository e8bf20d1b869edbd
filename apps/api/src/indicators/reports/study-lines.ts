/** A school year starts 1 August: seven months back, its days lie in one calendar year. */
const yearOf = (day: string): string => `date_part('year', ${day} - interval '7 months')::int`;
const kindOf = `CASE kind WHEN 'SCHOOL' THEN 'SCHOOL' WHEN 'KINDERGARTEN' THEN 'KINDERGARTEN' ELSE 'SERVICE' END`;
/** What the row of a unit is; units the reader does not lead stand in one row. */
const rowOf = (profile: string): string => `WHEN 'UNIT' THEN CASE WHEN unit.own THEN unit.id::text ELSE 'OTHERS' END
  WHEN 'UNIT_KIND' THEN unit.kind WHEN 'OWNERSHIP' THEN unit.ownership WHEN 'PROFILE' THEN ${profile}`;

/** What was known at the end of the day, by the day it holds from; written down late or not; a start that had been corrected is not known any more. */
export const KNOWN = `effective_on <= $1::date AND recorded_at < $2::timestamptz
     AND id NOT IN (SELECT replaces FROM application_event WHERE replaces IS NOT NULL AND recorded_at < $2::timestamptz)`;

/**
 * What every number of further education is counted from and every list of cases is read from (docs/indicators.md): one line
 * for each row, school year, measure and study. Only what was recorded and held at the end of a day is known.
 * $1 the day · $2 the moment it ends · $3 paths counted, with % · $4 first year or null · $5 last year · $6 what the rows are ·
 * $7 paths whose cases the reader sees · $8–$13 unit, kind, ownership, position profile, subject area, scheme, or null.
 */
export const STUDY_LINES = `
WITH unit AS MATERIALIZED (
  SELECT id, ${kindOf} AS kind, ownership, path LIKE ANY ($7::text[]) AS own,
         ($8::uuid IS NULL OR path LIKE (SELECT path FROM org_unit WHERE id = $8::uuid) || '%')
           AND ($9::text IS NULL OR ${kindOf} = $9) AND ($10::text IS NULL OR ownership = $10) AS chosen
    FROM org_unit WHERE path LIKE ANY ($3::text[])
), study AS MATERIALIZED (     -- the first start counts; one after a pause begins nothing
  SELECT DISTINCT ON (application_id) application_id, id, person_id, unit_id, subject_area, scheme, credits,
         coalesce(profile_code, 'NONE') AS profile_code, effective_on AS begun_on, ${yearOf('effective_on')} AS begun_year
    FROM application_event
   WHERE to_state = 'STARTED' AND ${KNOWN} AND unit_id IN (SELECT id FROM unit) AND ($12::text IS NULL OR subject_area = $12) AND ($13::text IS NULL OR scheme = $13)
   ORDER BY application_id, effective_on, id
), placed AS MATERIALIZED (
  SELECT study.*, unit.own, CASE $6::text ${rowOf('profile_code')} WHEN 'SUBJECT_AREA' THEN subject_area ELSE scheme END AS key
    FROM study JOIN unit ON unit.id = study.unit_id
   WHERE unit.chosen AND ($11::text IS NULL OR profile_code = $11)
), span AS (
  SELECT least(coalesce($4::int, (SELECT min(begun_year) FROM placed)), $5::int) AS first_year, $5::int AS last_year
), stay AS (                   -- from which year to which a study counts in a number
  SELECT placed.*, 'BEGUN' AS measure, begun_year AS since, NULL::int AS before FROM placed
  UNION ALL
  SELECT placed.*, CASE step.to_state WHEN 'STARTED' THEN 'ONGOING' ELSE step.to_state END, step.year, step.next_year
    FROM placed CROSS JOIN LATERAL (   -- by its index: how many are placed, the planner can not guess
      SELECT id, to_state, effective_on, ${yearOf('effective_on')} AS year,
             lead(${yearOf('effective_on')}) OVER (ORDER BY effective_on, id) AS next_year -- a step holds until the next one
        FROM application_event e
       WHERE e.application_id = placed.application_id AND to_state IN ('STARTED','DEFERRED','COMPLETED','DROPPED_OUT') AND ${KNOWN}
    ) step WHERE (step.effective_on, step.id) >= (placed.begun_on, placed.id)
), staffed AS MATERIALIZED (
  SELECT DISTINCT m.person_id, CASE $6::text ${rowOf('m.profile_code')} END AS key
    FROM employment m JOIN unit ON unit.id = m.unit_id
   WHERE m.valid_from <= $1::date AND (m.valid_to IS NULL OR m.valid_to >= $1::date) AND unit.chosen AND ($11::text IS NULL OR m.profile_code = $11)
), line AS (
  SELECT key, year, measure, person_id, application_id, own, credits, begun_on
    FROM stay CROSS JOIN span CROSS JOIN LATERAL generate_series(greatest(since, first_year), least(before - 1, last_year)) year
  UNION ALL                    -- of the staff of the day, those who have begun, whichever unit they applied from
  SELECT coalesce(staffed.key, CASE $6::text WHEN 'SUBJECT_AREA' THEN subject_area ELSE scheme END), last_year, 'SHARE',
         person_id, application_id, unit.own, credits, begun_on
    FROM staffed JOIN study USING (person_id) JOIN unit ON unit.id = study.unit_id CROSS JOIN span
)`;
