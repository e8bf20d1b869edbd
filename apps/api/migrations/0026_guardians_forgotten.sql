-- Guardians are forgotten: contact and name some days after the run, the place some months after; what stays is how many took part.

INSERT INTO product_setting (key, value) VALUES ('guardian.contact-days', '30'), ('guardian.place-months', '6') ON CONFLICT DO NOTHING;

-- How many guardians a run had in each state, of those whose rows are gone.
CREATE TABLE forgotten_guardians (
  run_id uuid NOT NULL REFERENCES course_run,
  state  text NOT NULL,
  people integer NOT NULL CHECK (people > 0),
  PRIMARY KEY (run_id, state)
);

CREATE INDEX person_guardian ON person (id) WHERE kind = 'GUARDIAN' AND erased_at IS NULL;

-- A certificate stays valid by its number when its holder is forgotten; it then says no name, and the file with the name is gone. The
-- file's fingerprint stays, so that the holder's own copy can still be shown to be ours.
ALTER TABLE certificate ADD COLUMN holder_forgotten_at timestamptz;
ALTER TABLE certificate DROP CONSTRAINT certificate_check;
ALTER TABLE certificate ADD CONSTRAINT certificate_file_has_fingerprint
  CHECK ((pdf IS NULL) = (pdf_sha256 IS NULL) OR holder_forgotten_at IS NOT NULL);

-- The one change that is let through: name and file go, once and for all, and nothing else is touched.
CREATE OR REPLACE FUNCTION certificate_says_the_same() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.holder_forgotten_at IS NULL AND NEW.holder_forgotten_at IS NOT NULL
     AND NEW.snapshot = OLD.snapshot || '{"holderName": "–"}'::jsonb AND NEW.pdf IS NULL AND NEW.pdf_sha256 IS NOT DISTINCT FROM OLD.pdf_sha256
     AND (NEW.number, NEW.verify_code, NEW.person_id, NEW.run_id, NEW.enrolment_id, NEW.event_id, NEW.template_version, NEW.issued_at)
         = (OLD.number, OLD.verify_code, OLD.person_id, OLD.run_id, OLD.enrolment_id, OLD.event_id, OLD.template_version, OLD.issued_at) THEN
    RETURN NEW;
  END IF;
  IF (NEW.number, NEW.verify_code, NEW.person_id, NEW.run_id, NEW.enrolment_id, NEW.event_id, NEW.snapshot, NEW.template_version, NEW.issued_at,
      NEW.holder_forgotten_at)
     IS DISTINCT FROM
     (OLD.number, OLD.verify_code, OLD.person_id, OLD.run_id, OLD.enrolment_id, OLD.event_id, OLD.snapshot, OLD.template_version, OLD.issued_at,
      OLD.holder_forgotten_at)
     OR ((OLD.pdf IS NOT NULL OR OLD.holder_forgotten_at IS NOT NULL) AND (NEW.pdf, NEW.pdf_sha256) IS DISTINCT FROM (OLD.pdf, OLD.pdf_sha256)) THEN
    RAISE EXCEPTION 'a certificate is never rewritten' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
