CREATE SEQUENCE certificate_number;

CREATE TABLE certificate (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  number        text NOT NULL UNIQUE,                 -- 'AK-2026-000123'
  verify_code   text NOT NULL UNIQUE,                 -- 128 bits, base32
  person_id     uuid NOT NULL REFERENCES person,
  run_id        uuid NOT NULL REFERENCES course_run,
  enrolment_id  uuid NOT NULL REFERENCES enrolment,
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
  CHECK ((state = 'REVOKED') = (revoked_at IS NOT NULL))
);
CREATE UNIQUE INDEX one_valid_certificate ON certificate (person_id, run_id) WHERE state = 'ISSUED';
