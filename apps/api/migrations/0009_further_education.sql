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
  recorded_at    timestamptz NOT NULL,
  person_id      uuid REFERENCES person,              -- for STARTED: who counts, and in which unit; copied from the application
  unit_id        uuid REFERENCES org_unit,
  CHECK (to_state <> 'STARTED' OR (person_id IS NOT NULL AND unit_id IS NOT NULL))
);
CREATE INDEX application_event_application ON application_event (application_id, id);
-- All that indicator 9 needs of the history, in the order it counts.
CREATE INDEX application_event_started ON application_event (person_id, unit_id, effective_on) INCLUDE (recorded_at) WHERE to_state = 'STARTED';

CREATE FUNCTION application_event_counts_for() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT a.person_id, a.unit_id INTO NEW.person_id, NEW.unit_id FROM further_education_application a WHERE a.id = NEW.application_id;
  RETURN NEW;
END $$;
CREATE TRIGGER application_event_counts_for BEFORE INSERT ON application_event
  FOR EACH ROW WHEN (NEW.to_state = 'STARTED') EXECUTE FUNCTION application_event_counts_for();

CREATE FUNCTION application_event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'application_event is append-only' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER application_event_append_only BEFORE UPDATE OR DELETE ON application_event
  FOR EACH ROW EXECUTE FUNCTION application_event_is_append_only();
CREATE TRIGGER application_event_never_emptied BEFORE TRUNCATE ON application_event
  FOR EACH STATEMENT EXECUTE FUNCTION application_event_is_append_only();

-- One number that rises with everything indicator 9 is computed from, so that a computed report can be kept until then.
CREATE TABLE formal_competence_version (
  one     boolean PRIMARY KEY DEFAULT true CHECK (one),
  version bigint NOT NULL
);
INSERT INTO formal_competence_version (version) VALUES (1);

-- Once per transaction is enough: the row's xmin says who raised it last.
CREATE FUNCTION formal_competence_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE formal_competence_version SET version = version + 1 WHERE xmin <> pg_current_xact_id()::xid;
  RETURN NULL;
END $$;
CREATE TRIGGER formal_competence_changed AFTER INSERT ON application_event
  FOR EACH ROW WHEN (NEW.to_state = 'STARTED') EXECUTE FUNCTION formal_competence_changed();
CREATE TRIGGER formal_competence_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON employment
  FOR EACH STATEMENT EXECUTE FUNCTION formal_competence_changed();
CREATE TRIGGER formal_competence_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON org_unit
  FOR EACH STATEMENT EXECUTE FUNCTION formal_competence_changed();
