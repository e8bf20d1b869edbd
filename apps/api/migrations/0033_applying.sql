-- More of what an application is. Those that were sent before were not asked.
ALTER TABLE further_education_application
  ADD COLUMN second_scheme_wish text CHECK (second_scheme_wish IN ('SUBSTITUTE','STIPEND','OWN_LEAVE','NONE')),
  ADD COLUMN leave_percent smallint CHECK (leave_percent BETWEEN 0 AND 100),
  ADD COLUMN terms smallint CHECK (terms BETWEEN 1 AND 20),
  ADD COLUMN deferred_until date,
  ADD CONSTRAINT two_different_schemes CHECK (second_scheme_wish <> scheme_wish);

-- What was said with a step that is no yes or no, and how long it is meant to hold: a deferral.
ALTER TABLE application_event
  ADD COLUMN IF NOT EXISTS text text CHECK (length(text) BETWEEN 3 AND 500),
  ADD COLUMN until_on date;

-- An application being written, as it is typed: whole or not. Only its writer reads it. One for each round, and one for each
-- application that was sent back and is being mended.
CREATE TABLE application_draft (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id      uuid NOT NULL REFERENCES person,
  round_id       uuid NOT NULL REFERENCES application_round,
  application_id uuid REFERENCES further_education_application,
  written        jsonb NOT NULL CHECK (jsonb_typeof(written) = 'object'),
  tab            uuid NOT NULL,                      -- where it was last saved: a tab whose answer was lost may save again
  created_at     timestamptz NOT NULL,
  updated_at     timestamptz NOT NULL,
  version        integer NOT NULL DEFAULT 1,
  CONSTRAINT one_draft UNIQUE NULLS NOT DISTINCT (person_id, round_id, application_id)
);

-- A file of a draft, later of the application. Its bytes lie in pieces, so that nobody holds a whole file in memory.
CREATE TABLE application_file (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id      uuid NOT NULL REFERENCES person,
  draft_id       uuid REFERENCES application_draft ON DELETE CASCADE,
  application_id uuid REFERENCES further_education_application,
  name           text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  kind           text NOT NULL CHECK (kind IN ('PDF','PNG','JPEG','WEBP')),
  size_bytes     integer NOT NULL CHECK (size_bytes BETWEEN 1 AND 10000000),
  created_at     timestamptz NOT NULL,
  CONSTRAINT of_draft_or_application CHECK (num_nonnulls(draft_id, application_id) = 1)
);
CREATE INDEX application_file_draft ON application_file (draft_id) WHERE draft_id IS NOT NULL;
CREATE INDEX application_file_application ON application_file (application_id) WHERE application_id IS NOT NULL;

CREATE TABLE application_file_piece (
  file_id uuid NOT NULL REFERENCES application_file ON DELETE CASCADE,
  seq     integer NOT NULL CHECK (seq >= 0),
  bytes   bytea NOT NULL,
  PRIMARY KEY (file_id, seq)
);
ALTER TABLE application_file_piece ALTER COLUMN bytes SET STORAGE EXTERNAL;   -- pictures and PDFs are packed already
