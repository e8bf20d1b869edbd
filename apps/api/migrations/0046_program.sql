-- Programmes (measure 1): three strands, their elements, for whom, and who is let off. Who takes part is not stored: it follows from employments (ADR 0019).

CREATE TABLE program (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  title_nb         text NOT NULL,
  title_nn         text NOT NULL,
  title_en         text NOT NULL,
  measure_ref      text,                              -- the measure of the plan it serves, by the plan's own number
  starts_on        date NOT NULL,
  ends_on          date NOT NULL CHECK (ends_on > starts_on),
  -- How much of the elements one may choose among is asked for, in each strand; what is required is asked for besides.
  chosen_pafyll     integer NOT NULL DEFAULT 0 CHECK (chosen_pafyll >= 0),
  chosen_veiledning integer NOT NULL DEFAULT 0 CHECK (chosen_veiledning >= 0),
  chosen_arbeid     integer NOT NULL DEFAULT 0 CHECK (chosen_arbeid >= 0),
  state            text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT','PUBLISHED','CLOSED')),
  copied_from      uuid UNIQUE REFERENCES program,    -- the year before; copied once
  created_at       timestamptz NOT NULL,
  updated_at       timestamptz NOT NULL,
  version          integer NOT NULL DEFAULT 1
);

CREATE TABLE program_element (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  program_id uuid NOT NULL REFERENCES program,
  strand     text NOT NULL CHECK (strand IN ('FAGLIG_PAFYLL','VEILEDNING','EGET_ARBEID')),
  kind       text NOT NULL CHECK (kind IN ('COURSE','SUPERVISION','OWN_WORK')),
  title_nb   text NOT NULL,
  title_nn   text NOT NULL,
  title_en   text NOT NULL,
  course_id  uuid REFERENCES course,
  required   boolean NOT NULL,
  minutes    integer NOT NULL CHECK (minutes > 0),     -- what it counts, and all that it can count
  position   integer NOT NULL CHECK (position > 0),
  due_on     date,
  removed_at timestamptz,                             -- no longer asked for; what was written about it stays
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT course_has_course CHECK ((kind = 'COURSE') = (course_id IS NOT NULL)),
  -- Time with a supervisor is counted for the strand as a whole, so it stands in that strand alone.
  CONSTRAINT kind_fits_strand CHECK ((kind <> 'SUPERVISION' OR strand = 'VEILEDNING') AND (kind <> 'OWN_WORK' OR strand = 'EGET_ARBEID'))
);
CREATE INDEX program_element_program ON program_element (program_id, position) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX one_course_a_program ON program_element (program_id, course_id) WHERE removed_at IS NULL AND course_id IS NOT NULL;
CREATE INDEX program_element_course ON program_element (course_id) WHERE removed_at IS NULL;

-- For whom: any of the units (with all below) and any of the profiles, in one and the same employment. No profiles: all of them.
CREATE TABLE program_for_unit (
  program_id uuid NOT NULL REFERENCES program,
  unit_id    uuid NOT NULL REFERENCES org_unit,
  PRIMARY KEY (program_id, unit_id)
);
CREATE TABLE program_for_profile (
  program_id   uuid NOT NULL REFERENCES program,
  profile_code text NOT NULL REFERENCES position_profile,
  PRIMARY KEY (program_id, profile_code)
);

-- Somebody is let off the whole programme, or one element of it.
CREATE TABLE program_exemption (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  program_id uuid NOT NULL REFERENCES program,
  person_id  uuid NOT NULL REFERENCES person,
  element_id uuid REFERENCES program_element,         -- null: the whole programme
  reason     text NOT NULL,
  granted_by uuid NOT NULL REFERENCES person,
  granted_at timestamptz NOT NULL,
  lifted_by  uuid REFERENCES person,
  lifted_at  timestamptz,
  CHECK (granted_by <> person_id),
  CHECK ((lifted_by IS NULL) = (lifted_at IS NULL))
);
CREATE UNIQUE INDEX one_open_exemption ON program_exemption (program_id, person_id, element_id) NULLS NOT DISTINCT WHERE lifted_at IS NULL;
CREATE INDEX program_exemption_person ON program_exemption (person_id);

-- What progress is counted from, without touching the tables themselves.
CREATE INDEX enrolment_completed ON enrolment (run_id) INCLUDE (person_id) WHERE state = 'COMPLETED';
CREATE INDEX enrolment_completed_of ON enrolment (person_id) INCLUDE (run_id) WHERE state = 'COMPLETED';
CREATE INDEX supervision_presence_person ON supervision_presence (person_id) WHERE present;

-- The published programmes that hold somebody on a day: an employment of that day in one of its units, with one of its profiles.
CREATE FUNCTION programs_of(p_person uuid, p_day date) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT g.id FROM program g
   WHERE g.state = 'PUBLISHED' AND g.ends_on >= p_day AND EXISTS (
     SELECT FROM employment m JOIN org_unit u ON u.id = m.unit_id
       JOIN program_for_unit f ON f.program_id = g.id JOIN org_unit a ON a.id = f.unit_id AND u.path LIKE a.path || '%'
      WHERE m.person_id = p_person AND m.valid_from <= p_day AND (m.valid_to IS NULL OR m.valid_to >= p_day)
        AND (NOT EXISTS (SELECT FROM program_for_profile x WHERE x.program_id = g.id)
          OR EXISTS (SELECT FROM program_for_profile x WHERE x.program_id = g.id AND x.profile_code = m.profile_code)))
$$;
