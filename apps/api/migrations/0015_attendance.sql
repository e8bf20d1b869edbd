-- Attendance, widened: marks that wait for the line, own work, and make-up sessions. docs/locking.md gives the order of locks.

-- When the mark was set, by the device that set it: the later of two wins, whichever arrives first. Null: when it was recorded.
ALTER TABLE session_attendance ADD COLUMN marked_at timestamptz;

-- Own work between the sessions, where the course asks for it: who has confirmed it, and when.
ALTER TABLE enrolment
  ADD COLUMN own_work_by uuid REFERENCES person,
  ADD COLUMN own_work_at timestamptz,
  ADD CONSTRAINT own_work_whole CHECK ((own_work_by IS NULL) = (own_work_at IS NULL));

CREATE INDEX make_up_enrolment ON make_up (enrolment_id);

-- Sets what the run's sessions say: how many guests its fullest session has. The caller holds the run's exclusive lock.
CREATE FUNCTION run_guest_peak(p_run uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE course_run SET guest_peak = coalesce((SELECT max(s.guests) FROM course_session s WHERE s.run_id = p_run AND s.state <> 'CANCELLED'), 0)
   WHERE id = p_run
$$;

-- Gives a guest a chair in one session of another run. Answers BOOKED with the make-up's id, or a refusal code. Whether the two sessions
-- belong together and the missed one was missed, the caller has seen; what others can change in the meantime is looked at here, after the locks.
CREATE FUNCTION make_up_book(p_enrolment uuid, p_missed uuid, p_taken uuid, p_by uuid, p_now timestamptz)
RETURNS TABLE (outcome text, make_up_id uuid) LANGUAGE plpgsql AS $$
DECLARE
  v_own uuid;
  v_host uuid;
  v_person uuid;
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
  IF make_up_clashes(v_person, p_taken) THEN RETURN QUERY SELECT 'MAKE_UP_CLASH', NULL::uuid; RETURN; END IF;
  IF t.seats_taken + greatest(t.guest_peak, t.guests + 1) > t.capacity THEN RETURN QUERY SELECT 'MAKE_UP_FULL', NULL::uuid; RETURN; END IF;
  UPDATE course_session SET guests = guests + 1 WHERE id = p_taken;
  PERFORM run_guest_peak(v_host);
  RETURN QUERY INSERT INTO make_up (enrolment_id, missed_id, taken_id, state, booked_by, created_at, updated_at)
    VALUES (p_enrolment, p_missed, p_taken, 'BOOKED', p_by, p_now, p_now) RETURNING 'BOOKED', id;
END $$;

-- Another session that the person has a seat or a chair in is held at the same time.
CREATE FUNCTION make_up_clashes(p_person uuid, p_taken uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM course_session t JOIN course_session o ON o.id <> t.id AND o.state <> 'CANCELLED' AND o.starts_at < t.ends_at AND o.ends_at > t.starts_at
     WHERE t.id = p_taken AND (
       EXISTS (SELECT 1 FROM enrolment e WHERE e.run_id = o.run_id AND e.person_id = p_person AND e.state IN ('ENROLLED','OFFERED'))
       OR EXISTS (SELECT 1 FROM make_up m JOIN enrolment g ON g.id = m.enrolment_id WHERE m.taken_id = o.id AND m.state = 'BOOKED' AND g.person_id = p_person)))
$$;

-- Gives the chair back; a seat that others wait for is given on at once. Answers CANCELLED or STALE_STATE.
CREATE FUNCTION make_up_cancel(p_make_up uuid, p_now timestamptz, p_today date) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  v_own uuid;
  v_host uuid;
  v_taken uuid;
BEGIN
  SELECT e.run_id, s.run_id, s.id INTO v_own, v_host, v_taken
    FROM make_up m JOIN enrolment e ON e.id = m.enrolment_id JOIN course_session s ON s.id = m.taken_id WHERE m.id = p_make_up;
  PERFORM 1 FROM course_run WHERE id IN (v_own, v_host) ORDER BY id FOR UPDATE;
  PERFORM 1 FROM course_session WHERE id = v_taken FOR UPDATE;
  UPDATE make_up SET state = 'CANCELLED', updated_at = p_now WHERE id = p_make_up AND state = 'BOOKED';
  IF NOT FOUND THEN RETURN 'STALE_STATE'; END IF;
  UPDATE course_session SET guests = guests - 1 WHERE id = v_taken;
  PERFORM run_guest_peak(v_host);
  PERFORM enrolment_fill_seats(v_host, p_now, p_today);
  RETURN 'CANCELLED';
END $$;
