-- Messages can be about own work; what else they can be about stays as it is.
DO $$
DECLARE
  about text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'notification_subject_type_check');
BEGIN
  EXECUTE 'ALTER TABLE notification DROP CONSTRAINT notification_subject_type_check, ADD CONSTRAINT notification_subject_type_check '
    || replace(about, 'ARRAY[', 'ARRAY[''OWN_WORK''::text, ');
END $$;
