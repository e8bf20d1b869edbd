-- Files that people send in lie in one place, whatever they belong to. The tables of 0033 were never written to.
DROP TABLE application_file_piece;
DROP TABLE application_file;

-- A file. While it arrives, kept_at is null and nobody reads it; what was never kept is gone within the hour.
CREATE TABLE stored_file (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  kind       text NOT NULL CHECK (kind IN ('PDF','PNG','JPEG','WEBP')),
  size_bytes integer CHECK (size_bytes BETWEEN 1 AND 10000000),
  sha256     text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz NOT NULL,
  kept_at    timestamptz,
  CONSTRAINT kept_is_whole CHECK (kept_at IS NULL OR num_nulls(size_bytes, sha256) = 0)
);
CREATE INDEX stored_file_arriving ON stored_file (created_at) WHERE kept_at IS NULL;

-- Its bytes lie in pieces, so that nobody holds a whole file in memory.
CREATE TABLE stored_file_piece (
  file_id uuid NOT NULL REFERENCES stored_file ON DELETE CASCADE,
  seq     integer NOT NULL CHECK (seq >= 0),
  bytes   bytea NOT NULL CHECK (length(bytes) BETWEEN 1 AND 1000000),
  PRIMARY KEY (file_id, seq)
);
ALTER TABLE stored_file_piece ALTER COLUMN bytes SET STORAGE EXTERNAL;   -- pictures and PDFs are packed already

-- For AFTER DELETE of a table that says what files belong to: the file goes with its place.
CREATE FUNCTION stored_file_goes_too() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM stored_file WHERE id = OLD.file_id;
  RETURN NULL;
END $$;

-- A file of a draft, later of the application. leaves_with: taken away by its owner in a draft; it goes when that draft is sent, and
-- stays when the draft is thrown away.
CREATE TABLE application_file (
  file_id        uuid PRIMARY KEY REFERENCES stored_file,
  person_id      uuid NOT NULL REFERENCES person,
  draft_id       uuid REFERENCES application_draft ON DELETE CASCADE,
  application_id uuid REFERENCES further_education_application,
  leaves_with    uuid REFERENCES application_draft ON DELETE SET NULL,
  no             bigint GENERATED ALWAYS AS IDENTITY,      -- the order they came in
  CONSTRAINT of_draft_or_application CHECK (num_nonnulls(draft_id, application_id) = 1)
);
CREATE INDEX application_file_draft ON application_file (draft_id) WHERE draft_id IS NOT NULL;
CREATE INDEX application_file_application ON application_file (application_id) WHERE application_id IS NOT NULL;
CREATE INDEX application_file_leaving ON application_file (leaves_with) WHERE leaves_with IS NOT NULL;
CREATE TRIGGER application_file_bytes AFTER DELETE ON application_file FOR EACH ROW EXECUTE FUNCTION stored_file_goes_too();
