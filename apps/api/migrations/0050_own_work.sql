-- What people do for themselves in their programme (eget arbeid, measure 1). Private until it is sent, and again when it comes back.
CREATE TABLE own_work (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id    uuid NOT NULL REFERENCES person,
  element_id   uuid REFERENCES program_element,         -- null: it counts in no programme
  title        text NOT NULL,
  done_on      date NOT NULL,
  minutes      integer NOT NULL CHECK (minutes BETWEEN 5 AND 6000),
  reflection   text NOT NULL,
  state        text NOT NULL CHECK (state IN ('DRAFT','SUBMITTED','APPROVED','RETURNED')),
  submitted_at timestamptz,
  comment      text,                                   -- why it came back
  answered_by  uuid REFERENCES person,
  answered_at  timestamptz,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  version      integer NOT NULL DEFAULT 1,
  CHECK (answered_by <> person_id),
  CHECK (state = 'DRAFT' OR submitted_at IS NOT NULL),
  CHECK ((state IN ('APPROVED','RETURNED')) = (answered_by IS NOT NULL)),
  CHECK ((state = 'RETURNED') = (comment IS NOT NULL))
);
CREATE INDEX own_work_person ON own_work (person_id, done_on);
CREATE INDEX own_work_waits ON own_work (submitted_at) WHERE state = 'SUBMITTED';
CREATE INDEX own_work_approved ON own_work (element_id) INCLUDE (person_id, minutes, done_on) WHERE state = 'APPROVED';

-- What is approved is what a leader has said yes to: it never changes.
CREATE FUNCTION own_work_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'own work % is approved and stands', OLD.id;
END $$;
CREATE TRIGGER own_work_stands BEFORE UPDATE ON own_work FOR EACH ROW WHEN (OLD.state = 'APPROVED') EXECUTE FUNCTION own_work_stands();
