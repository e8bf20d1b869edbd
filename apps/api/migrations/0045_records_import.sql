-- What the municipality's own personnel system knows of people's competence comes in with a file, and stands as verified.
ALTER TABLE competence_record ADD COLUMN import_key text;   -- what the file calls the record, within one person; null: known by what it is of and its day
ALTER TABLE competence_record
  ADD CONSTRAINT imported_is_verified CHECK (source <> 'IMPORT' OR (state = 'VERIFIED' AND verified_by IS NULL)),
  ADD CONSTRAINT only_imported_has_key CHECK (import_key IS NULL OR source = 'IMPORT');
CREATE UNIQUE INDEX one_imported_by_key ON competence_record (person_id, import_key) WHERE import_key IS NOT NULL;
CREATE UNIQUE INDEX one_imported_by_day ON competence_record (person_id, competence_id, obtained_on) WHERE source = 'IMPORT' AND import_key IS NULL;

ALTER TABLE import_batch DROP CONSTRAINT import_batch_kind_check;
ALTER TABLE import_batch ADD CONSTRAINT import_batch_kind_check CHECK (kind IN ('PLAN','STAFF','RUNS','COMPETENCE'));
