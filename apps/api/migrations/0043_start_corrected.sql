-- A start that was written with a wrong day is corrected by a new event in its place; both are kept, so that a day in the past
-- still shows what was known then.
ALTER TABLE application_event
  ADD COLUMN replaces bigint UNIQUE REFERENCES application_event,
  ADD CONSTRAINT only_starts_are_replaced CHECK (replaces IS NULL OR (to_state = 'STARTED' AND text IS NOT NULL AND replaces < id));

-- With the id, so that indicator 9 still reads nothing but this index.
DROP INDEX application_event_started;
CREATE INDEX application_event_started ON application_event (person_id, unit_id, effective_on) INCLUDE (recorded_at, id) WHERE to_state = 'STARTED';
