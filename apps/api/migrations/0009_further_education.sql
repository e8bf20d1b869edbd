CREATE TABLE application_round (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  school_year    text NOT NULL UNIQUE CHECK (school_year ~ '^\d{4}/\d{2}$'),   -- '2026/27', starts 1 August
  opens_on       date NOT NULL,
  closes_on      date NOT NULL CHECK (closes_on >= opens_on),
  unit_deadline  date NOT NULL,
  owner_deadline date NOT NULL,
  budget_nok     integer NOT NULL CHECK (budget_nok >= 0),
  created_at     timestamptz NOT NULL,
  updated_at     timestamptz NOT NULL,
  version        integer NOT NULL DEFAULT 1
);

CREATE TABLE further_education_application (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  round_id      uuid NOT NULL REFERENCES application_round,
  person_id     uuid NOT NULL REFERENCES person,
  unit_id       uuid NOT NULL REFERENCES org_unit,    -- the employing unit when it was sent
  institution   text NOT NULL,
  study         text NOT NULL,
  subject_area  text NOT NULL CHECK (subject_area IN ('PSYCHOSOCIAL','SPECIAL_NEEDS','PEDAGOGY','SUBJECT','LEADERSHIP','OTHER')),
  credits       numeric(4,1) NOT NULL CHECK (credits > 0 AND credits <= 120),
  starts_on     date NOT NULL,
  ends_on       date NOT NULL CHECK (ends_on > starts_on),
  scheme_wish   text NOT NULL CHECK (scheme_wish IN ('SUBSTITUTE','STIPEND','OWN_LEAVE','NONE')),
  cost_nok      integer NOT NULL CHECK (cost_nok >= 0),
  motivation    text NOT NULL,
  state         text NOT NULL CHECK (state IN ('DRAFT','SUBMITTED','RECOMMENDED','NOT_RECOMMENDED','RETURNED','APPROVED','REFUSED',
                                               'ADMITTED','NOT_ADMITTED','STARTED','DEFERRED','COMPLETED','DROPPED_OUT','WITHDRAWN')),
  chosen_scheme text CHECK (chosen_scheme IN ('SUBSTITUTE','STIPEND','OWN_LEAVE','NONE')),
  started_on    date,
  completed_on  date,
  created_at    timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL,
  version       integer NOT NULL DEFAULT 1
);
CREATE INDEX application_person ON further_education_application (person_id);
CREATE INDEX application_round_state ON further_education_application (round_id, state);
CREATE UNIQUE INDEX one_live_application ON further_education_application (round_id, person_id, lower(study), lower(institution))
  WHERE state NOT IN ('WITHDRAWN','REFUSED','NOT_ADMITTED');

-- The story of an application, append-only. Indicator 9 reads it: effective_on is the day it holds for, recorded_at when we knew.
CREATE TABLE application_event (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  application_id uuid NOT NULL REFERENCES further_education_application,
  from_state     text,
  to_state       text NOT NULL,
  cause          text NOT NULL,
  actor_id       uuid REFERENCES person,
  effective_on   date NOT NULL,
  recorded_at    timestamptz NOT NULL
);
CREATE INDEX application_event_application ON application_event (application_id, id);
CREATE INDEX application_event_started ON application_event (effective_on, application_id) WHERE to_state = 'STARTED';

CREATE FUNCTION application_event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'application_event is append-only' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER application_event_append_only BEFORE UPDATE OR DELETE ON application_event
  FOR EACH ROW EXECUTE FUNCTION application_event_is_append_only();
