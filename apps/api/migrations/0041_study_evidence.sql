-- A file that shows the result of a semester: the student's, until it is verified.
CREATE TABLE study_evidence (
  file_id     uuid PRIMARY KEY REFERENCES stored_file,
  semester_id uuid NOT NULL REFERENCES study_semester ON DELETE CASCADE,
  person_id   uuid NOT NULL REFERENCES person,
  no          bigint GENERATED ALWAYS AS IDENTITY      -- the order they came in
);
CREATE INDEX study_evidence_semester ON study_evidence (semester_id);
CREATE TRIGGER study_evidence_bytes AFTER DELETE ON study_evidence FOR EACH ROW EXECUTE FUNCTION stored_file_goes_too();
