-- Surveys (evaluering). Anonymous by construction: an answer knows no person and no moment, an invitation knows only whether it was used.
CREATE TABLE survey (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind        text NOT NULL CHECK (kind IN ('RUN','STAFF')),
  run_id      uuid REFERENCES course_run,
  phase       text NOT NULL CHECK (phase IN ('BEFORE','AFTER','ONCE')), -- BEFORE and AFTER of one run are compared
  series      text NOT NULL,                              -- surveys of one series ask the same over time
  title_nb    text NOT NULL,
  title_nn    text NOT NULL,
  title_en    text NOT NULL,
  opens_at    timestamptz,                                -- null: by hand, or when the run is completed
  on_completion boolean NOT NULL DEFAULT false,
  open_days   integer NOT NULL CHECK (open_days BETWEEN 3 AND 60),
  state       text NOT NULL CHECK (state IN ('PLANNED','OPEN','CLOSED')),
  closes_at   timestamptz,
  reminded    boolean NOT NULL DEFAULT false,
  invited     integer,
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,                       -- moved by who runs the survey, never by an answer
  version     integer NOT NULL DEFAULT 1,
  CHECK ((kind = 'RUN') = (run_id IS NOT NULL)),
  CHECK (kind = 'RUN' OR (phase = 'ONCE' AND NOT on_completion)),
  CHECK ((state = 'PLANNED') = (closes_at IS NULL)),
  CHECK ((state = 'PLANNED') = (invited IS NULL))
);
CREATE INDEX survey_series ON survey (series, closes_at);
CREATE INDEX survey_run ON survey (run_id);
CREATE INDEX survey_waits ON survey (state) WHERE state <> 'CLOSED';

-- Whom it is for: staff of these units and those below; of a run, the unit that holds it.
CREATE TABLE survey_unit (
  survey_id uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
  unit_id   uuid NOT NULL REFERENCES org_unit,
  PRIMARY KEY (survey_id, unit_id)
);

CREATE TABLE survey_question (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  survey_id uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
  no        integer NOT NULL CHECK (no BETWEEN 1 AND 20),
  kind      text NOT NULL CHECK (kind IN ('SCALE','TEXT')),
  topic     text NOT NULL,                                -- the same in every survey that asks the same
  text_nb   text NOT NULL,
  text_nn   text NOT NULL,
  text_en   text NOT NULL,
  UNIQUE (survey_id, no),
  UNIQUE (survey_id, topic)
);

-- The token: who may answer, and whether they have. Nothing of when, and nothing that leads to an answer.
CREATE TABLE survey_invitation (
  survey_id uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person,
  kind      text,                                         -- the predefined cut, as of opening; null where five or more do not share it
  unit_id   uuid REFERENCES org_unit,
  answered  boolean NOT NULL DEFAULT false,
  PRIMARY KEY (survey_id, person_id)
);
CREATE INDEX survey_invitation_person ON survey_invitation (person_id);

-- Answers while a survey is open. Rewritten as a whole, in another order, with every answer; gone when it closes.
CREATE TABLE survey_response (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  survey_id uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
  kind      text,
  unit_id   uuid REFERENCES org_unit,
  answers   jsonb NOT NULL                                -- question id: 1–5, or what was written
);
CREATE INDEX survey_response_survey ON survey_response (survey_id);

-- What is released, computed once when it closes. Null: hidden.
CREATE TABLE survey_cut (
  survey_id uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
  cut       text NOT NULL,                                -- 'ALL', 'KIND:SCHOOL' or 'UNIT:<id>'
  answered  integer CHECK (answered >= 5),
  PRIMARY KEY (survey_id, cut)
);
CREATE TABLE survey_figure (
  survey_id   uuid NOT NULL,
  cut         text NOT NULL,
  question_id uuid NOT NULL REFERENCES survey_question ON DELETE CASCADE,
  mean        numeric(2,1) CHECK (mean BETWEEN 1.2 AND 4.8),
  answered    integer CHECK (answered >= 5),
  shares      integer[] CHECK (cardinality(shares) = 5),  -- per cent of those who answered 1, 2, 3, 4, 5
  PRIMARY KEY (survey_id, cut, question_id),
  FOREIGN KEY (survey_id, cut) REFERENCES survey_cut ON DELETE CASCADE,
  CHECK (mean IS NOT NULL OR (answered IS NULL AND shares IS NULL))
);
-- What was written, of the whole survey: neither with the other answers of the one who wrote it, nor by unit.
CREATE TABLE survey_text (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  survey_id   uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
  question_id uuid NOT NULL REFERENCES survey_question ON DELETE CASCADE,
  text        text NOT NULL
);
CREATE INDEX survey_text_survey ON survey_text (survey_id);

-- Answers come only while it is open, and nothing is released before it is closed; what is released stands.
CREATE FUNCTION survey_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE v_state text;
BEGIN
  SELECT state INTO v_state FROM survey WHERE id = NEW.survey_id;
  IF TG_TABLE_NAME = 'survey_response' AND v_state <> 'OPEN' THEN RAISE EXCEPTION 'survey % is not open', NEW.survey_id; END IF;
  IF TG_TABLE_NAME <> 'survey_response' AND v_state <> 'CLOSED' THEN RAISE EXCEPTION 'survey % is not closed', NEW.survey_id; END IF;
  IF TG_OP = 'UPDATE' THEN RAISE EXCEPTION 'what survey % has released stands', NEW.survey_id; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER survey_response_guard BEFORE INSERT OR UPDATE ON survey_response FOR EACH ROW EXECUTE FUNCTION survey_guard();
CREATE TRIGGER survey_cut_guard BEFORE INSERT OR UPDATE ON survey_cut FOR EACH ROW EXECUTE FUNCTION survey_guard();
CREATE TRIGGER survey_figure_guard BEFORE INSERT OR UPDATE ON survey_figure FOR EACH ROW EXECUTE FUNCTION survey_guard();
CREATE TRIGGER survey_text_guard BEFORE INSERT OR UPDATE ON survey_text FOR EACH ROW EXECUTE FUNCTION survey_guard();

-- What else a message may be about stays.
DO $$
DECLARE
  about text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'notification_subject_type_check');
BEGIN
  EXECUTE 'ALTER TABLE notification DROP CONSTRAINT notification_subject_type_check, ADD CONSTRAINT notification_subject_type_check '
    || replace(about, 'ARRAY[', 'ARRAY[''SURVEY''::text, ');
END $$;
