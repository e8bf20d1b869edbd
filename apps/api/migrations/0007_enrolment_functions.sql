-- Seats. Every change of a place goes through these functions; docs/locking.md gives the order of locks: run, then enrolment.

-- One step of an enrolment's story: its event, its audit entry and its outbox row, in the transaction that made it.
CREATE FUNCTION enrolment_record(p_enrolment uuid, p_from text, p_to text, p_cause text, p_actor uuid, p_now timestamptz)
RETURNS void LANGUAGE sql AS $$
  WITH e AS (
    INSERT INTO enrolment_event (enrolment_id, from_state, to_state, cause, actor_id, at)
    VALUES (p_enrolment, p_from, p_to, p_cause, p_actor, p_now) RETURNING id
  ), a AS (
    INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
    VALUES (p_now, p_actor, p_cause, 'ENROLMENT', p_enrolment, jsonb_build_object('from', p_from, 'to', p_to))
  )
  INSERT INTO outbox (type, payload, created_at, run_at)
  SELECT 'enrolment.changed', jsonb_build_object('enrolmentId', p_enrolment, 'eventId', e.id, 'to', p_to, 'cause', p_cause), p_now, p_now FROM e
$$;

-- Why a waiting person can not be given a seat now; null when they can.
CREATE FUNCTION enrolment_ineligible(p_person uuid, p_audience text, p_today date) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN p.erased_at IS NOT NULL THEN 'PERSON_GONE'
    WHEN p_audience = 'EMPLOYEE' AND NOT EXISTS (
      SELECT 1 FROM employment m WHERE m.person_id = p.id AND m.valid_from <= p_today AND (m.valid_to IS NULL OR m.valid_to >= p_today)
    ) THEN 'NOT_EMPLOYED'
    WHEN p_audience = 'GUARDIAN' AND p.kind <> 'GUARDIAN' THEN 'WRONG_AUDIENCE'
  END FROM person p WHERE p.id = p_person
$$;

-- Books a seat, joins the queue or files a request. Answers one of: ENROLLED | WAITLISTED | REQUESTED with the enrolment's id,
-- AGAIN (a seat came free between two looks: call again in a new transaction; never upgrade a shared lock), or a refusal code.
-- p_exclusive takes the run's lock at once; the caller's last try.
CREATE FUNCTION enrolment_place(p_run uuid, p_person uuid, p_unit uuid, p_booked_by uuid, p_now timestamptz, p_today date, p_exclusive boolean)
RETURNS TABLE (outcome text, enrolment_id uuid) LANGUAGE plpgsql AS $$
DECLARE
  r record;
  v_refuse text;
  v_to text;
BEGIN
  IF p_exclusive THEN PERFORM 1 FROM course_run WHERE id = p_run FOR UPDATE; END IF;
  SELECT cr.state, cr.opens_at, cr.closes_at, cr.starts_at, cr.capacity, cr.seats_taken, cr.approval_policy, c.audience
    INTO r FROM course_run cr JOIN course c ON c.id = cr.course_id WHERE cr.id = p_run AND cr.state <> 'DRAFT';
  IF NOT FOUND THEN RETURN QUERY SELECT 'RUN_NOT_FOUND', NULL::uuid; RETURN; END IF;
  v_refuse := CASE
    WHEN r.state = 'CANCELLED' THEN 'RUN_CANCELLED'
    WHEN r.state = 'COMPLETED' OR p_now >= r.starts_at THEN 'RUN_STARTED'
    WHEN p_now < r.opens_at THEN 'BOOKING_NOT_OPEN'
    WHEN p_now >= r.closes_at THEN 'BOOKING_CLOSED'
    ELSE enrolment_ineligible(p_person, r.audience, p_today) END;
  IF v_refuse IS NOT NULL THEN RETURN QUERY SELECT v_refuse, NULL::uuid; RETURN; END IF;

  IF r.approval_policy <> 'NONE' THEN
    v_to := 'REQUESTED';
  ELSE
    v_to := enrolment_seat_or_queue(p_run, r.audience, p_today, p_exclusive);
    IF v_to = 'AGAIN' THEN RETURN QUERY SELECT 'AGAIN', NULL::uuid; RETURN; END IF;
  END IF;

  RETURN QUERY
    WITH placed AS (
      INSERT INTO enrolment (run_id, person_id, unit_id, state, requested_at, booked_by, created_at, updated_at)
      VALUES (p_run, p_person, p_unit, v_to, p_now, p_booked_by, p_now, p_now) RETURNING id
    )
    SELECT v_to, placed.id FROM placed, LATERAL enrolment_record(placed.id, NULL, v_to, 'BOOKED', p_booked_by, p_now);
EXCEPTION WHEN unique_violation THEN
  RETURN QUERY SELECT 'ALREADY_ENROLLED', NULL::uuid;
END $$;

-- Free for whoever asks now: a seat is left and nobody who could have it waits. VOLATILE, so that each call sees what has been committed.
CREATE FUNCTION enrolment_seat_is_free(p_run uuid, p_audience text, p_today date) RETURNS boolean LANGUAGE sql VOLATILE AS $$
  SELECT seats_taken < capacity AND NOT EXISTS (
    SELECT 1 FROM enrolment e
     WHERE e.run_id = p_run AND e.state = 'WAITLISTED' AND enrolment_ineligible(e.person_id, p_audience, p_today) IS NULL)
    FROM course_run WHERE id = p_run
$$;

-- The one place where a free seat is taken: peek without a lock; full, or somebody waits: share the lock, look again, queue;
-- else take the seat with a guarded update.
CREATE FUNCTION enrolment_seat_or_queue(p_run uuid, p_audience text, p_today date, p_exclusive boolean) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  v_free boolean;
BEGIN
  v_free := enrolment_seat_is_free(p_run, p_audience, p_today);
  IF NOT v_free AND NOT p_exclusive THEN
    PERFORM 1 FROM course_run WHERE id = p_run FOR SHARE;
    v_free := enrolment_seat_is_free(p_run, p_audience, p_today);
    IF v_free THEN RETURN 'AGAIN'; END IF;
    RETURN 'WAITLISTED';
  END IF;
  IF NOT v_free THEN RETURN 'WAITLISTED'; END IF;
  UPDATE course_run SET seats_taken = seats_taken + 1 WHERE id = p_run AND seats_taken < capacity;
  IF FOUND THEN RETURN 'ENROLLED'; END IF;
  RETURN CASE WHEN p_exclusive THEN 'WAITLISTED' ELSE 'AGAIN' END;
END $$;

-- Gives every free seat of a run to those who wait, best place first; skips who can not have it and says why.
-- The caller holds the run's exclusive lock. Answers how many seats were given.
CREATE FUNCTION enrolment_fill_seats(p_run uuid, p_now timestamptz, p_today date) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  r record;
  w record;
  v_why text;
  v_to text;
  v_given integer := 0;
BEGIN
  SELECT cr.capacity - cr.seats_taken AS free, cr.promotion, cr.promotion_stops_at, cr.offer_hours, cr.starts_at, cr.state, c.audience
    INTO r FROM course_run cr JOIN course c ON c.id = cr.course_id WHERE cr.id = p_run;
  IF r.state NOT IN ('PUBLISHED','CONFIRMED') OR p_now >= r.starts_at THEN RETURN 0; END IF;
  -- Close to the start a seat is only offered: nobody should find themselves booked the day before.
  v_to := CASE WHEN r.promotion = 'AUTO' AND p_now < r.promotion_stops_at THEN 'ENROLLED' ELSE 'OFFERED' END;
  FOR w IN SELECT id, person_id FROM enrolment WHERE run_id = p_run AND state = 'WAITLISTED' ORDER BY priority DESC, requested_at, queue_no LOOP
    EXIT WHEN v_given >= r.free;
    v_why := enrolment_ineligible(w.person_id, r.audience, p_today);
    IF v_why IS NOT NULL THEN
      INSERT INTO enrolment_event (enrolment_id, from_state, to_state, cause, actor_id, at)
      SELECT w.id, 'WAITLISTED', 'WAITLISTED', 'SKIPPED_' || v_why, NULL, p_now
       WHERE NOT EXISTS (SELECT 1 FROM enrolment_event x WHERE x.enrolment_id = w.id AND x.cause = 'SKIPPED_' || v_why);
      CONTINUE;
    END IF;
    UPDATE enrolment SET state = v_to, updated_at = p_now, version = version + 1,
           offer_expires_at = CASE WHEN v_to = 'OFFERED' THEN least(p_now + make_interval(hours => r.offer_hours), r.starts_at) END
     WHERE id = w.id;
    PERFORM enrolment_record(w.id, 'WAITLISTED', v_to, 'PROMOTED', NULL, p_now);
    v_given := v_given + 1;
  END LOOP;
  IF v_given > 0 THEN UPDATE course_run SET seats_taken = seats_taken + v_given WHERE id = p_run; END IF;
  RETURN v_given;
END $$;

-- Moves one enrolment and keeps the seats right: a seat that comes free is given on in the same transaction; a move into a seat
-- takes one, or the queue when there is none. Answers the state it got, or a refusal code.
CREATE FUNCTION enrolment_move(p_enrolment uuid, p_from text[], p_to text, p_cause text, p_actor uuid, p_reason text, p_now timestamptz, p_today date)
RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  v_run uuid;
  v_audience text;
  v_refuse text;
  v_state text;
  v_to text := p_to;
  seats CONSTANT text[] := ARRAY['OFFERED','ENROLLED','COMPLETED','NOT_COMPLETED','NO_SHOW'];
BEGIN
  SELECT e.run_id, c.audience INTO v_run, v_audience
    FROM enrolment e JOIN course_run cr ON cr.id = e.run_id JOIN course c ON c.id = cr.course_id WHERE e.id = p_enrolment;
  IF NOT FOUND THEN RETURN 'NOT_FOUND'; END IF;
  PERFORM 1 FROM course_run WHERE id = v_run FOR UPDATE;
  SELECT state INTO v_state FROM enrolment WHERE id = p_enrolment FOR UPDATE;
  IF NOT v_state = ANY (p_from) THEN RETURN 'STALE_STATE'; END IF;

  IF p_to = ANY (seats) AND NOT v_state = ANY (seats) THEN
    SELECT CASE WHEN state = 'CANCELLED' THEN 'RUN_CANCELLED' WHEN state = 'COMPLETED' OR p_now >= starts_at THEN 'RUN_STARTED' END
      INTO v_refuse FROM course_run WHERE id = v_run;
    IF v_refuse IS NOT NULL THEN RETURN v_refuse; END IF;
    v_to := CASE WHEN enrolment_seat_or_queue(v_run, v_audience, p_today, true) = 'ENROLLED' THEN p_to ELSE 'WAITLISTED' END;
  END IF;
  UPDATE enrolment SET state = v_to, reason = p_reason, updated_at = p_now, version = version + 1, offer_expires_at = NULL,
         decided_at = CASE WHEN v_state = 'REQUESTED' THEN p_now ELSE decided_at END
   WHERE id = p_enrolment;
  PERFORM enrolment_record(p_enrolment, v_state, v_to, p_cause, p_actor, p_now);
  IF v_state = ANY (seats) AND NOT v_to = ANY (seats) THEN
    UPDATE course_run SET seats_taken = seats_taken - 1 WHERE id = v_run;
  END IF;
  -- Also after an approval that was sent to the queue: it may stand before others when it was asked for earlier.
  PERFORM enrolment_fill_seats(v_run, p_now, p_today);
  RETURN (SELECT state FROM enrolment WHERE id = p_enrolment);
END $$;
