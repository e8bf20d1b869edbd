-- Guardians without an account: one sign-up is one person row of its own, so that a name written by a stranger never reaches another's.

-- Whose sign-up it is without the address itself: tells that the same person signs up for the same run again.
ALTER TABLE guardian_sign_up ADD COLUMN address_sha256 text NOT NULL;
CREATE UNIQUE INDEX one_open_sign_up ON guardian_sign_up (run_id, address_sha256) WHERE confirmed_at IS NULL;
CREATE INDEX guardian_sign_up_address ON guardian_sign_up (address_sha256);
CREATE INDEX guardian_sign_up_enrolment ON guardian_sign_up (enrolment_id);
DROP INDEX guardian_sign_up_person;
CREATE UNIQUE INDEX one_sign_up_a_person ON guardian_sign_up (person_id);

-- OPEN_PAGE is never sent: it lies in the cookie that the link of a mail is exchanged for.
ALTER TABLE access_link DROP CONSTRAINT access_link_purpose_check;
ALTER TABLE access_link ADD CONSTRAINT access_link_purpose_check CHECK (purpose IN ('CONFIRM_SIGN_UP','OWN_PAGE','OPEN_PAGE'));
CREATE INDEX access_link_expires ON access_link (expires_at);

-- How often one address was written to, or one network address asked, in the window that begins then. Keys are keyed hashes; rows go after a day.
CREATE TABLE asking_limit (
  key          text NOT NULL,
  window_start timestamptz NOT NULL,
  minutes      integer NOT NULL,
  asked        integer NOT NULL,
  PRIMARY KEY (key, window_start, minutes)
);
CREATE INDEX asking_limit_window ON asking_limit (window_start);
