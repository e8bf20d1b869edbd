-- Which units host runs of the catalogue, and which courses have a run: one look in an index for each.
CREATE INDEX course_run_host ON course_run (host_unit_id, starts_at) WHERE state IN ('PUBLISHED','CONFIRMED','IN_PROGRESS');
CREATE INDEX course_interest_waiting ON course_interest (course_id, created_at) WHERE told_at IS NULL;
