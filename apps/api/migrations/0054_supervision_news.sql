-- Supervision: what calendars, messages and deletion have to know.

-- Rises with each change of when, where and whether; calendars and messages tell an old invitation from a new one by it. The reason why a
-- meeting is held although somebody is busy stands with the meeting, as it does with a booking.
ALTER TABLE supervision_session
  ADD COLUMN ics_sequence integer NOT NULL DEFAULT 0 CHECK (ics_sequence >= 0),
  ADD COLUMN clash_reason text;

-- Nobody has to remember to count, and nobody can count back.
CREATE FUNCTION supervision_session_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.ics_sequence := OLD.ics_sequence;
  IF (NEW.starts_at, NEW.ends_at, NEW.place) IS DISTINCT FROM (OLD.starts_at, OLD.ends_at, OLD.place)
     OR (NEW.state = 'CANCELLED' AND OLD.state <> 'CANCELLED') THEN
    NEW.ics_sequence := OLD.ics_sequence + 1;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER supervision_session_counts BEFORE UPDATE ON supervision_session FOR EACH ROW EXECUTE FUNCTION supervision_session_counts();

-- Which letter tells of the plan as it is now: how many meetings it has had, and how often one of them was changed.
CREATE FUNCTION supervision_plan_version(series uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT 'v' || count(*) || '.' || coalesce(sum(ics_sequence), 0) FROM supervision_session WHERE series_id = series
$$;

ALTER TABLE supervision_series ADD COLUMN ended_at timestamptz;
UPDATE supervision_series SET ended_at = updated_at WHERE state IN ('COMPLETED','STOPPED');

-- Overlaps of one person's meetings are looked up by time.
CREATE INDEX supervision_session_time ON supervision_session (starts_at) WHERE state IN ('SCHEDULED','MOVED');

-- What is written of a series goes so many months after its end.
INSERT INTO product_setting (key, value) VALUES ('supervision.written-months', '12') ON CONFLICT DO NOTHING;

-- Messages can be about a meeting of supervision, or a series; what else they can be about stays as it is.
DO $$
DECLARE
  about text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'notification_subject_type_check');
BEGIN
  EXECUTE 'ALTER TABLE notification DROP CONSTRAINT notification_subject_type_check, ADD CONSTRAINT notification_subject_type_check '
    || replace(about, 'ARRAY[', 'ARRAY[''SUPERVISION''::text, ''SUPERVISION_SERIES''::text, ');
END $$;
