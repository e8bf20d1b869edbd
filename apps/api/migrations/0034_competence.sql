-- What a municipality wants its people to know, what they have told of themselves, and what positions ask for.
CREATE TABLE competence (
  id                  uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  area                text NOT NULL CHECK (area IN ('PSYCHOSOCIAL','SPECIAL_NEEDS','PEDAGOGY','HEALTH','SAFETY','LEADERSHIP','OTHER')),
  kind                text NOT NULL CHECK (kind IN ('DEGREE','CREDITS','COURSE','CERTIFICATION')),
  name_nb             text NOT NULL,
  name_nn             text NOT NULL,
  name_en             text NOT NULL,
  validity_months     integer CHECK (validity_months BETWEEN 1 AND 240),      -- null: holds for good
  renewal_window_days integer CHECK (renewal_window_days BETWEEN 1 AND 730),  -- how long before the end it is said to run out soon
  created_at          timestamptz NOT NULL,
  updated_at          timestamptz NOT NULL,
  version             integer NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX one_competence_name ON competence (lower(name_nb));

-- What people have told (SELF) or what came with a file (IMPORT). Certificates and studies are not copied here: see competence_held.
CREATE TABLE competence_record (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id     uuid NOT NULL REFERENCES person,
  competence_id uuid NOT NULL REFERENCES competence,
  level         integer CHECK (level BETWEEN 1 AND 4),
  credits       numeric(4,1) CHECK (credits > 0 AND credits <= 300),
  obtained_on   date NOT NULL,
  expires_on    date CHECK (expires_on >= obtained_on),
  source        text NOT NULL CHECK (source IN ('IMPORT','SELF')),
  note          text NOT NULL DEFAULT '',
  state         text NOT NULL CHECK (state IN ('UNVERIFIED','VERIFIED','REFUSED')),
  verified_by   uuid REFERENCES person,
  verified_at   timestamptz,
  refused_by    uuid REFERENCES person,
  refused_at    timestamptz,
  refuse_reason text,
  created_at    timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL,
  version       integer NOT NULL DEFAULT 1,
  CHECK ((state = 'VERIFIED') = (verified_at IS NOT NULL)),
  CHECK ((state = 'REFUSED') = (refused_at IS NOT NULL)),
  CHECK ((state = 'REFUSED') = (refuse_reason IS NOT NULL)),
  CONSTRAINT nobody_verifies_their_own CHECK (verified_by <> person_id AND refused_by <> person_id)
);
CREATE INDEX competence_record_person ON competence_record (person_id, competence_id);
CREATE INDEX competence_record_waiting ON competence_record (person_id) WHERE state = 'UNVERIFIED';

-- What a position, a unit or both ask for; ended, never deleted, once it has been in force.
CREATE TABLE competence_requirement (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  profile_code   text REFERENCES position_profile,
  unit_id        uuid REFERENCES org_unit,             -- holds for the whole subtree; null: everywhere
  competence_id  uuid NOT NULL REFERENCES competence,
  min_level      integer CHECK (min_level BETWEEN 1 AND 4),
  min_credits    numeric(4,1) CHECK (min_credits > 0 AND min_credits <= 300),
  mandatory      boolean NOT NULL,
  effective_from date NOT NULL,
  effective_to   date CHECK (effective_to >= effective_from),
  created_at     timestamptz NOT NULL,
  updated_at     timestamptz NOT NULL,
  version        integer NOT NULL DEFAULT 1,
  CONSTRAINT requirement_has_a_target CHECK (profile_code IS NOT NULL OR unit_id IS NOT NULL)
);
CREATE UNIQUE INDEX one_open_requirement ON competence_requirement (profile_code, unit_id, competence_id) NULLS NOT DISTINCT WHERE effective_to IS NULL;

-- A position that is made into another (measure 2: skilled worker to social educator).
CREATE TABLE position_conversion (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  unit_id          uuid NOT NULL REFERENCES org_unit,
  from_profile     text NOT NULL REFERENCES position_profile,
  to_profile       text NOT NULL REFERENCES position_profile,
  target_year      integer NOT NULL CHECK (target_year BETWEEN 2000 AND 2099),
  cost_planned_nok integer NOT NULL CHECK (cost_planned_nok BETWEEN 0 AND 10000000),
  state            text NOT NULL CHECK (state IN ('PLANNED','DECIDED','FILLED','VERIFIED')),
  holder_id        uuid REFERENCES person,
  created_at       timestamptz NOT NULL,
  updated_at       timestamptz NOT NULL,
  version          integer NOT NULL DEFAULT 1,
  CHECK (from_profile <> to_profile),
  CONSTRAINT filled_by_somebody CHECK ((state IN ('FILLED','VERIFIED')) = (holder_id IS NOT NULL))
);
CREATE INDEX position_conversion_year ON position_conversion (target_year);

-- Belongs to gap: which competence a course gives to those who have its certificate, and which one a study leads to.
CREATE TABLE competence_course (
  competence_id uuid NOT NULL REFERENCES competence,
  course_id     uuid NOT NULL REFERENCES course,
  PRIMARY KEY (competence_id, course_id)
);
CREATE INDEX competence_course_course ON competence_course (course_id);

CREATE TABLE study_aim (
  application_id uuid PRIMARY KEY REFERENCES further_education_application,
  competence_id  uuid NOT NULL REFERENCES competence,
  set_by         uuid NOT NULL REFERENCES person,
  set_at         timestamptz NOT NULL
);

-- All that these people have, however it came: told records, valid certificates, completed studies. A projection and no copy (ADR 0017), so
-- a certificate that is taken back is gone from here in the same moment. A function and no view: it does not hold other domains' columns fast.
CREATE FUNCTION competence_held(p_people uuid[])
RETURNS TABLE (id uuid, person_id uuid, competence_id uuid, level integer, credits numeric, obtained_on date, expires_on date, source text, state text,
               verified_by uuid, verified_at timestamptz, note text, refuse_reason text) LANGUAGE sql STABLE AS $$
  SELECT h.id, h.person_id, h.competence_id, h.level, h.credits, h.obtained_on,
         coalesce(h.expires_on, (h.obtained_on + make_interval(months => c.validity_months))::date),
         h.source, h.state, h.verified_by, h.verified_at, h.note, h.refuse_reason
    FROM (
      SELECT r.id, r.person_id, r.competence_id, r.level, r.credits, r.obtained_on, r.expires_on, r.source, r.state,
             r.verified_by, r.verified_at, r.note, r.refuse_reason
        FROM competence_record r WHERE r.person_id = ANY (p_people)
      UNION ALL
      SELECT f.id, f.person_id, g.competence_id, NULL, NULL, (f.issued_at AT TIME ZONE 'Europe/Oslo')::date, NULL, 'COURSE', 'VERIFIED',
             NULL, f.issued_at, f.snapshot ->> 'courseTitle', NULL
        FROM certificate f JOIN course_run r ON r.id = f.run_id JOIN competence_course g ON g.course_id = r.course_id
       WHERE f.person_id = ANY (p_people) AND f.state = 'ISSUED'
      UNION ALL
      SELECT a.id, a.person_id, s.competence_id, NULL, a.credits, coalesce(a.completed_on, a.ends_on), NULL, 'STUDY', 'VERIFIED',
             NULL, NULL, a.study || ', ' || a.institution, NULL
        FROM further_education_application a JOIN study_aim s ON s.application_id = a.id
       WHERE a.person_id = ANY (p_people) AND a.state = 'COMPLETED'
    ) h JOIN competence c ON c.id = h.competence_id
$$;
