-- Runs: what was changed in their dates and who had to be told, and the indexes of the list of runs.

-- One change of a run's dates or places, as it is told to those who had a place when it was made.
CREATE TABLE run_change (
  id       uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  run_id   uuid NOT NULL REFERENCES course_run,
  at       timestamptz NOT NULL,
  sessions jsonb NOT NULL                             -- [{sessionId, no, before: {startsAt, endsAt, place} | null, after: {…} | null}]
);
CREATE INDEX run_change_run ON run_change (run_id);

-- Whom it is told to: written in the same transaction as the change, under the run's lock, so that nobody is left out or told twice.
CREATE TABLE run_change_reader (
  change_id    uuid NOT NULL REFERENCES run_change ON DELETE CASCADE,
  enrolment_id uuid NOT NULL REFERENCES enrolment ON DELETE CASCADE,
  PRIMARY KEY (change_id, enrolment_id)
);
CREATE INDEX run_change_reader_enrolment ON run_change_reader (enrolment_id);

CREATE INDEX course_run_starts ON course_run (starts_at, id);
-- Who else is in that place then.
CREATE INDEX course_session_place ON course_session (lower(btrim(place)), starts_at);
-- What each minute looks for.
CREATE INDEX course_run_to_begin ON course_run (starts_at) WHERE state IN ('PUBLISHED','CONFIRMED');
CREATE INDEX course_run_to_decide ON course_run (min_decision_at) WHERE state = 'PUBLISHED';
