-- A file with own work: its writer's, and read by those who answer it once it is sent.
CREATE TABLE own_work_file (
  file_id     uuid PRIMARY KEY REFERENCES stored_file,
  own_work_id uuid NOT NULL REFERENCES own_work ON DELETE CASCADE,
  person_id   uuid NOT NULL REFERENCES person,
  no          bigint GENERATED ALWAYS AS IDENTITY      -- the order they came in
);
CREATE INDEX own_work_file_of ON own_work_file (own_work_id);
CREATE TRIGGER own_work_file_bytes AFTER DELETE ON own_work_file FOR EACH ROW EXECUTE FUNCTION stored_file_goes_too();

-- What was sent stays as it was read: its files neither come nor go.
CREATE FUNCTION own_work_file_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT state FROM own_work WHERE id = coalesce(NEW.own_work_id, OLD.own_work_id)) IN ('SUBMITTED','APPROVED') THEN
    RAISE EXCEPTION 'own work % is sent, and its files stand', coalesce(NEW.own_work_id, OLD.own_work_id);
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER own_work_file_stands BEFORE INSERT OR UPDATE OR DELETE ON own_work_file FOR EACH ROW EXECUTE FUNCTION own_work_file_stands();
