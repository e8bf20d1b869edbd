-- One number that rises with everything a programme's card is computed from, so that a computed card can be kept until then (as in migration 0009).
CREATE TABLE program_version (
  one     boolean PRIMARY KEY DEFAULT true CHECK (one),
  version bigint NOT NULL
);
INSERT INTO program_version (version) VALUES (1);

-- Once per transaction is enough: the row's xmin says who raised it last.
CREATE FUNCTION program_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE program_version SET version = version + 1 WHERE xmin <> pg_current_xact_id()::xid;
  RETURN NULL;
END $$;

-- What is written all day raises it when the transaction ends, after every other lock: two that complete courses at once wait for each other a
-- moment and never in a ring.
CREATE CONSTRAINT TRIGGER program_changed_in AFTER INSERT ON enrolment DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state = 'COMPLETED') EXECUTE FUNCTION program_changed();
CREATE CONSTRAINT TRIGGER program_changed AFTER UPDATE OF state ON enrolment DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN ((OLD.state = 'COMPLETED') <> (NEW.state = 'COMPLETED')) EXECUTE FUNCTION program_changed();
CREATE CONSTRAINT TRIGGER program_changed AFTER INSERT OR UPDATE OR DELETE ON supervision_presence DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION program_changed();
CREATE CONSTRAINT TRIGGER program_changed AFTER UPDATE OF state, starts_at, ends_at ON supervision_session DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.state = 'HELD' OR NEW.state = 'HELD') EXECUTE FUNCTION program_changed();
CREATE CONSTRAINT TRIGGER program_changed AFTER UPDATE OF state ON own_work DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN ((OLD.state = 'APPROVED') <> (NEW.state = 'APPROVED')) EXECUTE FUNCTION program_changed();
CREATE CONSTRAINT TRIGGER program_changed_in AFTER INSERT OR DELETE ON own_work DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION program_changed();
CREATE CONSTRAINT TRIGGER program_changed AFTER UPDATE OF ends_at, course_id ON course_run DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.ends_at <> NEW.ends_at OR OLD.course_id <> NEW.course_id) EXECUTE FUNCTION program_changed();
CREATE CONSTRAINT TRIGGER program_changed AFTER UPDATE OF erased_at ON person DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION program_changed();

-- What is written seldom, and often much at once.
CREATE TRIGGER program_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON program_exemption FOR EACH STATEMENT EXECUTE FUNCTION program_changed();
CREATE TRIGGER program_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON program FOR EACH STATEMENT EXECUTE FUNCTION program_changed();
CREATE TRIGGER program_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON program_element FOR EACH STATEMENT EXECUTE FUNCTION program_changed();
CREATE TRIGGER program_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON program_for_unit FOR EACH STATEMENT EXECUTE FUNCTION program_changed();
CREATE TRIGGER program_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON program_for_profile FOR EACH STATEMENT EXECUTE FUNCTION program_changed();
CREATE TRIGGER program_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON employment FOR EACH STATEMENT EXECUTE FUNCTION program_changed();
CREATE TRIGGER program_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON org_unit FOR EACH STATEMENT EXECUTE FUNCTION program_changed();
