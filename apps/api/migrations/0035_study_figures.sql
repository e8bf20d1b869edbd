-- What a study is counted by, kept with the event that began it: the numbers of a day never depend on what an application says now.
ALTER TABLE application_event
  ADD COLUMN subject_area text,
  ADD COLUMN scheme       text,
  ADD COLUMN credits      numeric(4,1),
  ADD COLUMN profile_code text REFERENCES position_profile;   -- null: no employment was known on the day it began

-- The position of a person on a day: in the unit if there is one, else the largest.
CREATE FUNCTION profile_on(p_person uuid, p_unit uuid, p_day date) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT profile_code FROM employment
   WHERE person_id = p_person AND valid_from <= p_day AND (valid_to IS NULL OR valid_to >= p_day)
   ORDER BY unit_id = p_unit DESC, percent DESC, valid_from DESC, id LIMIT 1
$$;

CREATE OR REPLACE FUNCTION application_event_counts_for() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT a.person_id, a.unit_id, a.subject_area, coalesce(a.chosen_scheme, a.scheme_wish), a.credits, profile_on(a.person_id, a.unit_id, NEW.effective_on)
    INTO NEW.person_id, NEW.unit_id, NEW.subject_area, NEW.scheme, NEW.credits, NEW.profile_code
    FROM further_education_application a WHERE a.id = NEW.application_id;
  RETURN NEW;
END $$;

ALTER TABLE application_event DISABLE TRIGGER application_event_append_only;
UPDATE application_event e
   SET subject_area = a.subject_area, scheme = coalesce(a.chosen_scheme, a.scheme_wish), credits = a.credits,
       profile_code = profile_on(a.person_id, a.unit_id, e.effective_on)
  FROM further_education_application a WHERE a.id = e.application_id AND e.to_state = 'STARTED';
ALTER TABLE application_event ENABLE TRIGGER application_event_append_only;
ALTER TABLE application_event ADD CHECK (to_state <> 'STARTED' OR num_nulls(subject_area, scheme, credits) = 0);

-- The story of every study that has begun, in the order it is read.
CREATE INDEX application_event_story ON application_event (application_id, effective_on, id)
  INCLUDE (to_state, recorded_at, person_id, unit_id, subject_area, scheme, credits, profile_code)
  WHERE to_state IN ('STARTED','DEFERRED','COMPLETED','DROPPED_OUT');

DROP TRIGGER formal_competence_changed ON application_event;
CREATE TRIGGER formal_competence_changed AFTER INSERT ON application_event
  FOR EACH ROW WHEN (NEW.to_state IN ('STARTED','DEFERRED','COMPLETED','DROPPED_OUT')) EXECUTE FUNCTION formal_competence_changed();

-- Where a number was when it began to be followed (baseline), and where it should be (target), by the end of a school year.
CREATE TABLE indicator_goal (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  unit_id     uuid NOT NULL REFERENCES org_unit,      -- the sector it holds for
  measure     text NOT NULL CHECK (measure IN ('BEGUN','ONGOING','DEFERRED','COMPLETED','DROPPED_OUT','CREDITS','SHARE')),
  kind        text NOT NULL CHECK (kind IN ('BASELINE','TARGET')),
  school_year text NOT NULL CHECK (school_year ~ '^\d{4}/\d{2}$'),
  value       numeric(8,1) NOT NULL CHECK (value >= 0),
  set_by      uuid NOT NULL REFERENCES person,
  set_at      timestamptz NOT NULL,
  version     integer NOT NULL DEFAULT 1,
  UNIQUE (unit_id, measure, kind, school_year)
);

-- All numbers of a set day, as they were computed once. Holds no person.
CREATE TABLE indicator_snapshot (
  id                 uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  unit_id            uuid NOT NULL REFERENCES org_unit,
  day                date NOT NULL,
  definition_version integer NOT NULL,
  taken_at           timestamptz NOT NULL,
  UNIQUE (unit_id, day)
);
CREATE TABLE indicator_snapshot_figure (
  snapshot_id uuid NOT NULL REFERENCES indicator_snapshot,
  cut         text NOT NULL,
  key         text NOT NULL,                          -- unit id, code, or ALL
  name        text NOT NULL,                          -- of the unit as it was called then; the code for others
  school_year text NOT NULL,
  measure     text NOT NULL,
  people      integer NOT NULL,
  amount      numeric(10,1) NOT NULL,
  PRIMARY KEY (snapshot_id, cut, key, school_year, measure)
);

CREATE FUNCTION indicator_snapshot_never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a snapshot never changes' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON indicator_snapshot FOR EACH ROW EXECUTE FUNCTION indicator_snapshot_never_changes();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON indicator_snapshot FOR EACH STATEMENT EXECUTE FUNCTION indicator_snapshot_never_changes();
CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON indicator_snapshot_figure FOR EACH ROW EXECUTE FUNCTION indicator_snapshot_never_changes();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON indicator_snapshot_figure FOR EACH STATEMENT EXECUTE FUNCTION indicator_snapshot_never_changes();

-- Numbers come only in the transaction that takes the snapshot: none is added afterwards.
CREATE FUNCTION indicator_snapshot_is_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM indicator_snapshot WHERE id = NEW.snapshot_id AND xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a snapshot never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER is_closed BEFORE INSERT ON indicator_snapshot_figure FOR EACH ROW EXECUTE FUNCTION indicator_snapshot_is_closed();
