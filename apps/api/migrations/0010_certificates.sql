CREATE SEQUENCE certificate_number;

CREATE TABLE certificate (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  number        text NOT NULL UNIQUE,                 -- 'AK-2026-000123'
  verify_code   text NOT NULL UNIQUE,                 -- 128 bits, base 32
  person_id     uuid NOT NULL REFERENCES person,
  run_id        uuid NOT NULL REFERENCES course_run,
  enrolment_id  uuid NOT NULL REFERENCES enrolment,
  event_id      bigint NOT NULL UNIQUE REFERENCES enrolment_event, -- the completion it was issued for: one certificate, however often it is handled
  snapshot      jsonb NOT NULL,                       -- what the page says; never changed afterwards
  template_version integer NOT NULL,
  issued_at     timestamptz NOT NULL,
  state         text NOT NULL CHECK (state IN ('ISSUED','REVOKED','SUPERSEDED')),
  revoked_at    timestamptz,
  revoke_reason text,
  pdf           bytea,                                -- null until the worker has made it
  pdf_sha256    text,
  created_at    timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL,
  version       integer NOT NULL DEFAULT 1,
  CHECK ((pdf IS NULL) = (pdf_sha256 IS NULL)),
  CHECK ((state = 'REVOKED') = (revoked_at IS NOT NULL)),
  CHECK ((state = 'REVOKED') = (revoke_reason IS NOT NULL))
);
CREATE UNIQUE INDEX one_valid_certificate ON certificate (person_id, run_id) WHERE state = 'ISSUED';
CREATE INDEX certificate_person ON certificate (person_id, issued_at DESC);
CREATE INDEX certificate_enrolment ON certificate (enrolment_id);

-- What a certificate says, and the file once it is made, stay as they are (invariant 8).
CREATE FUNCTION certificate_says_the_same() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.number, NEW.verify_code, NEW.person_id, NEW.run_id, NEW.enrolment_id, NEW.event_id, NEW.snapshot, NEW.template_version, NEW.issued_at)
     IS DISTINCT FROM
     (OLD.number, OLD.verify_code, OLD.person_id, OLD.run_id, OLD.enrolment_id, OLD.event_id, OLD.snapshot, OLD.template_version, OLD.issued_at)
     OR (OLD.pdf IS NOT NULL AND (NEW.pdf, NEW.pdf_sha256) IS DISTINCT FROM (OLD.pdf, OLD.pdf_sha256)) THEN
    RAISE EXCEPTION 'a certificate is never rewritten' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER certificate_never_rewritten BEFORE UPDATE ON certificate FOR EACH ROW EXECUTE FUNCTION certificate_says_the_same();
