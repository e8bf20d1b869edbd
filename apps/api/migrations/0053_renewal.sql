-- How a competence that runs out is renewed, and the shorter course that renews it (ADR 0022).
ALTER TABLE competence
  ADD COLUMN renewal_rule       text NOT NULL DEFAULT 'COMPLETION_DATE' CHECK (renewal_rule IN ('COMPLETION_DATE','EXPIRY_DATE','FIXED_DATE')),
  ADD COLUMN renewal_fixed_day  text CHECK (to_char(('2027-' || renewal_fixed_day)::date, 'MM-DD') = renewal_fixed_day),  -- MM-DD on which every one ends; never 29 February
  ADD COLUMN renewal_grace_days integer NOT NULL DEFAULT 0 CHECK (renewal_grace_days BETWEEN 0 AND 365),         -- after the end, in which it can be renewed
  ADD CONSTRAINT fixed_day_of_its_rule CHECK ((renewal_rule = 'FIXED_DATE') = (renewal_fixed_day IS NOT NULL)),
  ADD CONSTRAINT renewed_when_it_ends CHECK (renewal_rule = 'COMPLETION_DATE' OR validity_months IS NOT NULL);

-- Belongs to gap: the shorter course that renews a competence and does not give it.
CREATE TABLE competence_renewal (
  competence_id uuid PRIMARY KEY REFERENCES competence,
  course_id     uuid NOT NULL REFERENCES course
);
CREATE INDEX competence_renewal_course ON competence_renewal (course_id);

-- Of FIXED_DATE the first such day from then on.
CREATE FUNCTION renewal_fixed(p_rule text, p_fixed text, p_day date) RETURNS date LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN p_rule <> 'FIXED_DATE' THEN p_day ELSE make_date(
    extract(year FROM p_day)::integer + (to_char(p_day, 'MM-DD') > p_fixed)::integer, left(p_fixed, 2)::integer, right(p_fixed, 2)::integer) END
$$;

-- The last day a competence holds after it was got on that day; null when that gives nothing. The rule is endAfter in libs/domain/src/renewal.
CREATE FUNCTION renewal_end(p_rule text, p_months integer, p_window integer, p_grace integer, p_fixed text, p_on date, p_told date, p_shorter boolean, p_former date)
RETURNS date LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN p_former IS NULL OR p_on > p_former + p_grace
      THEN CASE WHEN p_shorter THEN NULL ELSE coalesce(p_told, renewal_fixed(p_rule, p_fixed, (p_on + make_interval(months => p_months))::date)) END
    WHEN p_told IS NOT NULL THEN greatest(p_told, p_former)
    WHEN p_rule = 'COMPLETION_DATE' THEN greatest((p_on + make_interval(months => p_months))::date, p_former)
    WHEN p_on < p_former - p_window THEN CASE WHEN p_shorter THEN NULL ELSE p_former END
    ELSE greatest(renewal_fixed(p_rule, p_fixed, (p_former + make_interval(months => p_months))::date), p_former) END
$$;

-- As a window aggregate over what somebody got, in the order of its days: {the end until now, the end this one gives}.
CREATE FUNCTION renewal_next(s date[], p_rule text, p_months integer, p_window integer, p_grace integer, p_fixed text, p_on date, p_told date, p_shorter boolean)
RETURNS date[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY[coalesce(x.ends, s[1]), x.ends] FROM (SELECT renewal_end(p_rule, p_months, p_window, p_grace, p_fixed, p_on, p_told, p_shorter, s[1]) AS ends) x
$$;
CREATE AGGREGATE renewal_ends(text, integer, integer, integer, text, date, date, boolean) (SFUNC = renewal_next, STYPE = date[], INITCOND = '{NULL,NULL}');

-- As before, with the ends by the rule of the competence; the shorter course stands here only where it renews. A course is completed on its last day,
-- however late the run is closed or the certificate is made again.
CREATE OR REPLACE FUNCTION competence_held(p_people uuid[])
RETURNS TABLE (id uuid, person_id uuid, competence_id uuid, level integer, credits numeric, obtained_on date, expires_on date, source text, state text,
               verified_by uuid, verified_at timestamptz, note text, refuse_reason text) LANGUAGE sql STABLE AS $$
  WITH certified AS (
    SELECT f.id, f.person_id, r.course_id, least(f.issued_at, r.ends_at) AS completed_at, f.issued_at, f.snapshot ->> 'courseTitle' AS title
      FROM certificate f JOIN course_run r ON r.id = f.run_id WHERE f.person_id = ANY (p_people) AND f.state = 'ISSUED'
  ), got AS (
    SELECT r.id, r.person_id, r.competence_id, r.level, r.credits, r.obtained_on, r.expires_on, r.source, r.state,
           r.verified_by, r.verified_at, r.note, r.refuse_reason, false AS shorter
      FROM competence_record r WHERE r.person_id = ANY (p_people)
    UNION ALL
    SELECT f.id, f.person_id, g.competence_id, NULL, NULL, (f.completed_at AT TIME ZONE 'Europe/Oslo')::date, NULL, 'COURSE', 'VERIFIED',
           NULL, f.issued_at, f.title, NULL, g.shorter
      FROM certified f JOIN (
        SELECT competence_id, course_id, false AS shorter FROM competence_course
        UNION ALL
        SELECT n.competence_id, n.course_id, true FROM competence_renewal n
         WHERE NOT EXISTS (SELECT 1 FROM competence_course x WHERE (x.competence_id, x.course_id) = (n.competence_id, n.course_id))
      ) g ON g.course_id = f.course_id
    UNION ALL
    SELECT a.id, a.person_id, s.competence_id, NULL, a.credits, coalesce(a.completed_on, a.ends_on), NULL, 'STUDY', 'VERIFIED',
           NULL, NULL, a.study || ', ' || a.institution, NULL, false
      FROM further_education_application a JOIN study_aim s ON s.application_id = a.id
     WHERE a.person_id = ANY (p_people) AND a.state = 'COMPLETED'
  ), counted AS (
    SELECT g.*, CASE
             WHEN c.validity_months IS NULL THEN g.expires_on
             WHEN g.state <> 'VERIFIED' THEN coalesce(g.expires_on, (g.obtained_on + make_interval(months => c.validity_months))::date)
             ELSE (renewal_ends(c.renewal_rule, c.validity_months, coalesce(c.renewal_window_days, 60), c.renewal_grace_days, c.renewal_fixed_day,
                                g.obtained_on, g.expires_on, g.shorter) FILTER (WHERE g.state = 'VERIFIED' AND c.validity_months IS NOT NULL)
                   OVER (PARTITION BY g.person_id, g.competence_id ORDER BY g.obtained_on, g.shorter, g.id ROWS UNBOUNDED PRECEDING))[2] END AS ends_on
      FROM got g JOIN competence c ON c.id = g.competence_id
  )
  SELECT h.id, h.person_id, h.competence_id, h.level, h.credits, h.obtained_on, h.ends_on, h.source, h.state, h.verified_by, h.verified_at, h.note, h.refuse_reason
    FROM counted h WHERE NOT h.shorter OR h.ends_on IS NOT NULL
$$;

-- Where each competence that runs out stands for these people: its end, the days around it, and which of them it is today.
CREATE FUNCTION renewal_standing(p_people uuid[], p_today date)
RETURNS TABLE (person_id uuid, competence_id uuid, obtained_on date, expires_on date, opens_on date, closes_on date, state text) LANGUAGE sql STABLE AS $$
  SELECT x.person_id, x.competence_id, x.obtained_on, x.expires_on, x.opens_on, x.closes_on,
         CASE WHEN p_today > x.closes_on THEN 'LAPSED' WHEN p_today < x.opens_on THEN 'VALID' ELSE 'WINDOW_OPEN' END
    FROM (
      SELECT h.person_id, h.competence_id, max(h.obtained_on) AS obtained_on, max(h.expires_on) AS expires_on,
             max(h.expires_on) - coalesce(c.renewal_window_days, 60) AS opens_on, max(h.expires_on) + c.renewal_grace_days AS closes_on
        FROM competence_held(p_people) h JOIN competence c ON c.id = h.competence_id
       WHERE h.state = 'VERIFIED' AND h.obtained_on <= p_today AND c.validity_months IS NOT NULL
       GROUP BY h.person_id, h.competence_id, c.id) x
$$;

-- Messages can be about a renewal; what else they can be about stays as it is.
DO $$
DECLARE
  about text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'notification_subject_type_check');
BEGIN
  EXECUTE 'ALTER TABLE notification DROP CONSTRAINT notification_subject_type_check, ADD CONSTRAINT notification_subject_type_check '
    || replace(about, 'ARRAY[', 'ARRAY[''RENEWAL''::text, ');
END $$;
