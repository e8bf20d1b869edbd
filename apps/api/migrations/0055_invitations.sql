-- A leader or a coordinator invites people to a run (kursinvitasjon): they are told of it and book themselves.

CREATE TABLE course_invitation (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  run_id     uuid NOT NULL REFERENCES course_run,
  person_id  uuid NOT NULL REFERENCES person,
  invited_by uuid NOT NULL REFERENCES person,
  created_at timestamptz NOT NULL,
  CHECK (invited_by <> person_id)
);
-- Once to a run, however often and by however many it is asked for.
CREATE UNIQUE INDEX one_invitation ON course_invitation (run_id, person_id);
CREATE INDEX course_invitation_person ON course_invitation (person_id);

-- Messages can be about an invitation; what else they can be about stays as it is.
DO $$
DECLARE
  about text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'notification_subject_type_check');
BEGIN
  EXECUTE 'ALTER TABLE notification DROP CONSTRAINT notification_subject_type_check, ADD CONSTRAINT notification_subject_type_check '
    || replace(about, 'ARRAY[', 'ARRAY[''INVITATION''::text, ');
END $$;

-- As in migration 0013; and whom the own leader has invited needs no yes of that leader besides.
CREATE OR REPLACE FUNCTION enrolment_place(p_run uuid, p_person uuid, p_unit uuid, p_booked_by uuid, p_now timestamptz, p_today date, p_exclusive boolean,
  p_key uuid DEFAULT NULL, p_set_aside text[] DEFAULT '{}', p_set_aside_reason text DEFAULT NULL)
RETURNS TABLE (outcome text, enrolment_id uuid) LANGUAGE plpgsql AS $$
DECLARE
  r record;
  v_refuse text;
  v_to text;
  v_level text;
BEGIN
  IF p_key IS NOT NULL THEN
    RETURN QUERY SELECT CASE WHEN e.run_id = p_run THEN e.state ELSE 'IDEMPOTENCY_MISMATCH' END, CASE WHEN e.run_id = p_run THEN e.id END
      FROM enrolment e WHERE e.booked_by = p_booked_by AND e.idempotency_key = p_key AND e.person_id = p_person;
    IF FOUND THEN RETURN; END IF;
  END IF;
  PERFORM enrolment_one_at_a_time(p_person);
  IF p_exclusive THEN PERFORM 1 FROM course_run WHERE id = p_run FOR UPDATE; END IF;
  SELECT cr.state, cr.opens_at, cr.closes_at, cr.starts_at, cr.approval_policy, cr.approval_days
    INTO r FROM course_run cr WHERE cr.id = p_run AND cr.state <> 'DRAFT';
  IF NOT FOUND THEN RETURN QUERY SELECT 'RUN_NOT_FOUND', NULL::uuid; RETURN; END IF;
  v_refuse := CASE
    WHEN r.state = 'CANCELLED' THEN 'RUN_CANCELLED'
    WHEN r.state = 'COMPLETED' OR p_now >= r.starts_at THEN 'RUN_STARTED'
    WHEN p_now < r.opens_at THEN 'BOOKING_NOT_OPEN'
    WHEN p_now >= r.closes_at THEN 'BOOKING_CLOSED'
    ELSE enrolment_ineligible(p_run, p_person, p_today, p_set_aside) END;
  IF v_refuse IS NOT NULL THEN RETURN QUERY SELECT v_refuse, NULL::uuid; RETURN; END IF;

  v_level := CASE r.approval_policy WHEN 'NONE' THEN NULL ELSE 'UNIT' END;
  IF v_level IS NOT NULL AND EXISTS (
       SELECT FROM request_deciders(p_unit, p_person, 'UNIT', false, p_today) d
        WHERE d.person_id = p_booked_by AND p_booked_by <> p_person
           OR d.person_id IN (SELECT i.invited_by FROM course_invitation i WHERE i.run_id = p_run AND i.person_id = p_person)) THEN
    v_level := CASE r.approval_policy WHEN 'UNIT_LEADER_AND_SECTOR' THEN 'SECTOR' END;
  END IF;
  IF v_level IS NOT NULL THEN
    v_to := 'REQUESTED';
  ELSE
    v_to := enrolment_seat_or_queue(p_run, p_today, p_exclusive);
    IF v_to = 'AGAIN' THEN RETURN QUERY SELECT 'AGAIN', NULL::uuid; RETURN; END IF;
  END IF;

  RETURN QUERY
    WITH placed AS (
      INSERT INTO enrolment (run_id, person_id, unit_id, state, requested_at, booked_by, idempotency_key, overridden, override_reason,
        approval_level, answer_due_at, created_at, updated_at)
      VALUES (p_run, p_person, p_unit, v_to, p_now, p_booked_by, p_key, p_set_aside, p_set_aside_reason,
        v_level, CASE WHEN v_level IS NOT NULL THEN p_now + make_interval(days => r.approval_days) END, p_now, p_now) RETURNING id
    )
    SELECT v_to, placed.id FROM placed, LATERAL enrolment_record(placed.id, NULL, v_to, 'BOOKED', p_booked_by, p_now, NULL, p_set_aside_reason);
EXCEPTION WHEN unique_violation THEN
  RETURN QUERY SELECT e.state, e.id FROM enrolment e
    WHERE e.booked_by = p_booked_by AND e.idempotency_key = p_key AND e.person_id = p_person AND e.run_id = p_run;
  IF NOT FOUND THEN RETURN QUERY SELECT 'ALREADY_ENROLLED', NULL::uuid; END IF;
END $$;
