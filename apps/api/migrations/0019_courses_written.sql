-- Courses as they are written: what falls back to bokmål, what requires what, and no new runs of a course that is out of use.

-- Which of title_nn, text_nn, goals_nn, title_en, text_en, goals_en hold the bokmål because nobody has written that language.
ALTER TABLE course
  ADD COLUMN untranslated text[] NOT NULL DEFAULT '{}'
    CHECK (untranslated <@ ARRAY['title_nn','text_nn','goals_nn','title_en','text_en','goals_en']);

ALTER TABLE course_image
  ADD COLUMN width  integer NOT NULL CHECK (width BETWEEN 1 AND 10000),
  ADD COLUMN height integer NOT NULL CHECK (height BETWEEN 1 AND 10000);

-- A cycle would lock everybody out of all its courses. Writers take the table's lock first, so two of them never each add half of one.
CREATE FUNCTION prerequisite_no_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    WITH RECURSIVE needed (id) AS (
      SELECT NEW.requires_id
      UNION
      SELECT p.requires_id FROM course_prerequisite p JOIN needed ON p.course_id = needed.id
    )
    SELECT 1 FROM needed WHERE id = NEW.course_id
  ) THEN
    RAISE EXCEPTION 'course % would require itself', NEW.course_id USING ERRCODE = 'check_violation', CONSTRAINT = 'prerequisite_no_cycle';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER prerequisite_no_cycle AFTER INSERT OR UPDATE ON course_prerequisite
  FOR EACH ROW EXECUTE FUNCTION prerequisite_no_cycle();

-- FOR SHARE: whoever retires the course waits for runs on their way, and runs that come later see that it is retired.
CREATE FUNCTION no_run_of_retired_course() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  v_retired_at timestamptz;
BEGIN
  SELECT retired_at INTO v_retired_at FROM course WHERE id = NEW.course_id FOR SHARE;
  IF v_retired_at IS NOT NULL THEN
    RAISE EXCEPTION 'course % is retired', NEW.course_id USING ERRCODE = 'check_violation', CONSTRAINT = 'no_run_of_retired_course';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER no_run_of_retired_course BEFORE INSERT ON course_run
  FOR EACH ROW EXECUTE FUNCTION no_run_of_retired_course();

CREATE CONSTRAINT TRIGGER catalogue_prerequisite AFTER INSERT OR DELETE OR UPDATE ON course_prerequisite
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION catalogue_changed();

-- By which key a file of runs knows a run again.
ALTER TABLE course_run ADD COLUMN import_key text UNIQUE CHECK (length(import_key) BETWEEN 1 AND 60);
CREATE INDEX course_run_copied_from ON course_run (copied_from) WHERE copied_from IS NOT NULL;
ALTER TABLE import_batch DROP CONSTRAINT import_batch_kind_check;
ALTER TABLE import_batch ADD CONSTRAINT import_batch_kind_check CHECK (kind IN ('PLAN','STAFF','RUNS'));
