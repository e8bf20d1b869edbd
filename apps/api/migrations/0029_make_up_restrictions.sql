-- A guest's chair is for those who could have a seat in that run: the same units and positions, the same audience. What must come first was
-- answered when the person got the seat in their own run, and the hour is make_up_clashes' to see.

-- Why a person can not be a guest in a run; null when they can. Read by the list of offers and by the door, so that they say the same.
CREATE FUNCTION make_up_hindrance(p_run uuid, p_person uuid, p_today date) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE why WHEN 'RESTRICTED' THEN 'MAKE_UP_RESTRICTED' ELSE why END
    FROM enrolment_ineligible(p_run, p_person, p_today, ARRAY['PREREQUISITE_MISSING','CLASH']) why
$$;

DROP FUNCTION make_up_book(uuid, uuid, uuid, uuid, timestamptz);

-- As in 0015, and the hindrance after the locks.
CREATE FUNCTION make_up_book(p_enrolment uuid, p_missed uuid, p_taken uuid, p_by uuid, p_now timestamptz, p_today date)
RETURNS TABLE (outcome text, make_up_id uuid) LANGUAGE plpgsql AS $$
DECLARE
  v_own uuid;
  v_host uuid;
  v_person uuid;
  v_why text;
  t record;
BEGIN
  SELECT e.run_id, e.person_id INTO v_own, v_person FROM enrolment e WHERE e.id = p_enrolment;
  SELECT s.run_id INTO v_host FROM course_session s WHERE s.id = p_taken;
  -- Both runs, the lower id first, so that two who cross each other wait in one line.
  PERFORM 1 FROM course_run WHERE id IN (v_own, v_host) ORDER BY id FOR UPDATE;
  PERFORM 1 FROM enrolment WHERE id = p_enrolment AND state IN ('ENROLLED','COMPLETED','NOT_COMPLETED') FOR SHARE;
  IF NOT FOUND THEN RETURN QUERY SELECT 'STALE_STATE', NULL::uuid; RETURN; END IF;
  SELECT s.starts_at, s.ends_at, s.guests, s.state, r.capacity, r.seats_taken, r.guest_peak, r.state AS run_state
    INTO t FROM course_session s JOIN course_run r ON r.id = s.run_id WHERE s.id = p_taken;
  IF t.state = 'CANCELLED' OR t.run_state NOT IN ('PUBLISHED','CONFIRMED','IN_PROGRESS') OR t.starts_at <= p_now THEN
    RETURN QUERY SELECT 'MAKE_UP_GONE', NULL::uuid; RETURN;
  END IF;
  IF EXISTS (SELECT 1 FROM make_up m WHERE m.enrolment_id = p_enrolment AND m.missed_id = p_missed AND m.state IN ('BOOKED','PRESENT')) THEN
    RETURN QUERY SELECT 'MAKE_UP_EXISTS', NULL::uuid; RETURN;
  END IF;
  v_why := make_up_hindrance(v_host, v_person, p_today);
  IF v_why IS NOT NULL THEN RETURN QUERY SELECT v_why, NULL::uuid; RETURN; END IF;
  IF make_up_clashes(v_person, p_taken) THEN RETURN QUERY SELECT 'MAKE_UP_CLASH', NULL::uuid; RETURN; END IF;
  IF t.seats_taken + greatest(t.guest_peak, t.guests + 1) > t.capacity THEN RETURN QUERY SELECT 'MAKE_UP_FULL', NULL::uuid; RETURN; END IF;
  UPDATE course_session SET guests = guests + 1 WHERE id = p_taken;
  PERFORM run_guest_peak(v_host);
  RETURN QUERY INSERT INTO make_up (enrolment_id, missed_id, taken_id, state, booked_by, created_at, updated_at)
    VALUES (p_enrolment, p_missed, p_taken, 'BOOKED', p_by, p_now, p_now) RETURNING 'BOOKED', id;
END $$;
