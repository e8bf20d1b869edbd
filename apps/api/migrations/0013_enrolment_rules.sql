-- Who can have a place: checks before a seat, a request's level and deadline, one effect for one key, and the end of a whole run.
-- Takes the place of the functions of 0007; docs/locking.md gives the order of locks: run, then enrolment.

DROP FUNCTION enrolment_place(uuid, uuid, uuid, uuid, timestamptz, date, boolean);
DROP FUNCTION enrolment_seat_or_queue(uuid, text, date, boolean);
DROP FUNCTION enrolment_seat_is_free(uuid, text, date);
DROP FUNCTION enrolment_move(uuid, text[], text, text, uuid, text, timestamptz, date);
DROP FUNCTION enrolment_record(uuid, text, text, text, uuid, timestamptz);
DROP FUNCTION enrolment_ineligible(uuid, text, date);

-- One step of an enrolment's story: its event, its audit entry and its outbox row, in the transaction that made it.
CREATE FUNCTION enrolment_record(p_enrolment uuid, p_from text, p_to text, p_cause text, p_actor uuid, p_now timestamptz,
  p_acted_for uuid DEFAULT NULL, p_text text DEFAULT NULL)
RETURNS void LANGUAGE sql AS $$
  WITH e AS (
    INSERT INTO enrolment_event (enrolment_id, from_state, to_state, cause, actor_id, acted_for, text, at)
    VALUES (p_enrolment, p_from, p_to, p_cause, p_actor, p_acted_for, p_text, p_now) RETURNING id
  ), a AS (
    INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
    VALUES (p_now, p_actor, p_cause, 'ENROLMENT', p_enrolment, jsonb_build_object('from', p_from, 'to', p_to))
  )
  INSERT INTO outbox (type, payload, created_at, run_at)
  SELECT 'enrolment.changed', jsonb_build_object('enrolmentId', p_enrolment, 'eventId', e.id, 'to', p_to, 'cause', p_cause), p_now, p_now FROM e
$$;

-- Whom a run is restricted to does not hold this person: some units (with all below) and some profiles, in one and the same employment.
CREATE FUNCTION enrolment_is_outside(p_run uuid, p_person uuid, p_today date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT (EXISTS (SELECT 1 FROM run_for_unit WHERE run_id = p_run) OR EXISTS (SELECT 1 FROM run_for_profile WHERE run_id = p_run))
    AND NOT EXISTS (
      SELECT 1 FROM employment m JOIN org_unit u ON u.id = m.unit_id
       WHERE m.person_id = p_person AND m.valid_from <= p_today AND (m.valid_to IS NULL OR m.valid_to >= p_today)
         AND (NOT EXISTS (SELECT 1 FROM run_for_unit WHERE run_id = p_run)
              OR EXISTS (SELECT 1 FROM run_for_unit f JOIN org_unit fu ON fu.id = f.unit_id WHERE f.run_id = p_run AND u.path LIKE fu.path || '%'))
         AND (NOT EXISTS (SELECT 1 FROM run_for_profile WHERE run_id = p_run)
              OR m.profile_code IN (SELECT profile_code FROM run_for_profile WHERE run_id = p_run)))
$$;

-- Courses that must come first and that the person neither has completed nor has a seat in before this run starts.
CREATE FUNCTION enrolment_missing_courses(p_run uuid, p_person uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT q.requires_id FROM course_run r JOIN course_prerequisite q ON q.course_id = r.course_id
   WHERE r.id = p_run AND NOT EXISTS (
     SELECT 1 FROM enrolment e JOIN course_run done ON done.id = e.run_id
      WHERE e.person_id = p_person AND done.course_id = q.requires_id
        AND (e.state = 'COMPLETED' OR e.state = 'ENROLLED' AND done.ends_at <= r.starts_at))
$$;

-- Sessions that keep the person elsewhere while a mandatory session of this run is held.
CREATE FUNCTION enrolment_clashes(p_run uuid, p_person uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT o.id FROM enrolment e
    JOIN course_session o ON o.run_id = e.run_id AND o.mandatory AND o.state IN ('PLANNED','MOVED')
    JOIN course_session s ON s.run_id = p_run AND s.mandatory AND s.state IN ('PLANNED','MOVED') AND s.starts_at < o.ends_at AND s.ends_at > o.starts_at
   WHERE e.person_id = p_person AND e.state = 'ENROLLED' AND e.run_id <> p_run
   ORDER BY o.starts_at
$$;

-- Why a person can not have a seat in a run; null when they can. Checks in p_set_aside have been set aside by a leader, with a reason.
CREATE FUNCTION enrolment_ineligible(p_run uuid, p_person uuid, p_today date, p_set_aside text[]) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN p.erased_at IS NOT NULL THEN 'PERSON_GONE'
    WHEN c.audience = 'EMPLOYEE' AND NOT EXISTS (
      SELECT 1 FROM employment m WHERE m.person_id = p.id AND m.valid_from <= p_today AND (m.valid_to IS NULL OR m.valid_to >= p_today)
    ) THEN 'NOT_EMPLOYED'
    WHEN c.audience = 'GUARDIAN' AND p.kind <> 'GUARDIAN' THEN 'WRONG_AUDIENCE'
    WHEN NOT 'RESTRICTED' = ANY (p_set_aside) AND enrolment_is_outside(p_run, p_person, p_today) THEN 'RESTRICTED'
    WHEN NOT 'PREREQUISITE_MISSING' = ANY (p_set_aside) AND EXISTS (SELECT 1 FROM enrolment_missing_courses(p_run, p_person)) THEN 'PREREQUISITE_MISSING'
    WHEN NOT 'CLASH' = ANY (p_set_aside) AND EXISTS (SELECT 1 FROM enrolment_clashes(p_run, p_person)) THEN 'CLASH'
  END FROM person p, course_run r JOIN course c ON c.id = r.course_id WHERE p.id = p_person AND r.id = p_run
$$;

-- Free for whoever asks now: a chair is left and nobody who could have it waits. VOLATILE, so that each call sees what has been committed.
CREATE FUNCTION enrolment_seat_is_free(p_run uuid, p_today date) RETURNS boolean LANGUAGE sql VOLATILE AS $$
  SELECT seats_taken + guest_peak < capacity AND NOT EXISTS (
    SELECT 1 FROM enrolment e
     WHERE e.run_id = p_run AND e.state = 'WAITLISTED' AND enrolment_ineligible(p_run, e.person_id, p_today, e.overridden) IS NULL)
    FROM course_run WHERE id = p_run
$$;

-- The one place where a free seat is taken: peek without a lock; full, or somebody waits: share the lock, look again, queue;
-- else take the seat with a guarded update.
CREATE FUNCTION enrolment_seat_or_queue(p_run uuid, p_today date, p_exclusive boolean) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  v_free boolean;
BEGIN
  v_free := enrolment_seat_is_free(p_run, p_today);
  IF NOT v_free AND NOT p_exclusive THEN
    PERFORM 1 FROM course_run WHERE id = p_run FOR SHARE;
    v_free := enrolment_seat_is_free(p_run, p_today);
    IF v_free THEN RETURN 'AGAIN'; END IF;
    RETURN 'WAITLISTED';
  END IF;
  IF NOT v_free THEN RETURN 'WAITLISTED'; END IF;
  UPDATE course_run SET seats_taken = seats_taken + 1 WHERE id = p_run AND seats_taken + guest_peak < capacity;
  IF FOUND THEN RETURN 'ENROLLED'; END IF;
  RETURN CASE WHEN p_exclusive THEN 'WAITLISTED' ELSE 'AGAIN' END;
END $$;

-- One step into a seat at a time for each person, until the transaction ends: two at once would each find the other run empty of them and
-- both give a seat at the same hour. Taken before any lock on a run, so that nobody waits in a ring.
CREATE FUNCTION enrolment_one_at_a_time(p_person uuid) RETURNS void LANGUAGE sql VOLATILE AS $$
  SELECT pg_advisory_xact_lock(7320030, hashtext(p_person::text))
$$;

-- Books a seat, joins the queue or files a request. Answers one of: ENROLLED | WAITLISTED | REQUESTED with the enrolment's id,
-- AGAIN (a seat came free between two looks: call again in a new transaction; never upgrade a shared lock), or a refusal code.
-- p_exclusive takes the run's lock at once; the caller's last try. p_key: the same wish of the same booker for the same person again is
-- answered with the enrolment it made, as it stands now. Who books for another and decides for them has said yes by that.
CREATE FUNCTION enrolment_place(p_run uuid, p_person uuid, p_unit uuid, p_booked_by uuid, p_now timestamptz, p_today date, p_exclusive boolean,
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
  IF v_level IS NOT NULL AND p_booked_by <> p_person
     AND p_booked_by IN (SELECT d.person_id FROM request_deciders(p_unit, p_person, 'UNIT', false, p_today) d) THEN
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

-- Gives every free seat of a run to those who wait, best place first; skips who can not have it and says why.
-- The caller holds the run's exclusive lock. Answers how many seats were given.
CREATE OR REPLACE FUNCTION enrolment_fill_seats(p_run uuid, p_now timestamptz, p_today date) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  r record;
  w record;
  v_why text;
  v_to text;
  v_given integer := 0;
BEGIN
  SELECT cr.capacity - cr.seats_taken - cr.guest_peak AS free, cr.promotion, cr.promotion_stops_at, cr.offer_hours, cr.starts_at, cr.state
    INTO r FROM course_run cr WHERE cr.id = p_run;
  IF r.state NOT IN ('PUBLISHED','CONFIRMED') OR p_now >= r.starts_at OR r.free <= 0 THEN RETURN 0; END IF;
  -- Close to the start a seat is only offered: nobody should find themselves booked the day before.
  v_to := CASE WHEN r.promotion = 'AUTO' AND p_now < r.promotion_stops_at THEN 'ENROLLED' ELSE 'OFFERED' END;
  FOR w IN SELECT id, person_id, overridden FROM enrolment WHERE run_id = p_run AND state = 'WAITLISTED' ORDER BY priority DESC, requested_at, queue_no LOOP
    EXIT WHEN v_given >= r.free;
    -- They are on their way into a seat elsewhere at this very moment, and a run's lock is held here: the look of the next minute gives on.
    EXIT WHEN v_to = 'ENROLLED' AND NOT pg_try_advisory_xact_lock(7320030, hashtext(w.person_id::text));
    v_why := enrolment_ineligible(p_run, w.person_id, p_today, w.overridden);
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
CREATE FUNCTION enrolment_move(p_enrolment uuid, p_from text[], p_to text, p_cause text, p_actor uuid, p_reason text, p_now timestamptz, p_today date,
  p_acted_for uuid DEFAULT NULL)
RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  e record;
  v_refuse text;
  v_to text := p_to;
  seats CONSTANT text[] := ARRAY['OFFERED','ENROLLED','COMPLETED','NOT_COMPLETED','NO_SHOW'];
BEGIN
  IF p_to = 'ENROLLED' THEN PERFORM enrolment_one_at_a_time((SELECT person_id FROM enrolment WHERE id = p_enrolment)); END IF;
  PERFORM 1 FROM course_run WHERE id = (SELECT run_id FROM enrolment WHERE id = p_enrolment) FOR UPDATE;
  SELECT run_id, person_id, state, overridden INTO e FROM enrolment WHERE id = p_enrolment FOR UPDATE;
  IF NOT FOUND THEN RETURN 'NOT_FOUND'; END IF;
  IF NOT e.state = ANY (p_from) THEN RETURN 'STALE_STATE'; END IF;

  IF p_to = 'ENROLLED' AND e.state <> 'ENROLLED' THEN
    SELECT CASE WHEN state = 'CANCELLED' THEN 'RUN_CANCELLED' WHEN state = 'COMPLETED' OR p_now >= starts_at THEN 'RUN_STARTED' END
      INTO v_refuse FROM course_run WHERE id = e.run_id;
    v_refuse := coalesce(v_refuse, enrolment_ineligible(e.run_id, e.person_id, p_today, e.overridden));
    IF v_refuse IS NOT NULL THEN RETURN v_refuse; END IF;
  END IF;
  IF p_to = ANY (seats) AND NOT e.state = ANY (seats) THEN
    v_to := CASE WHEN enrolment_seat_or_queue(e.run_id, p_today, true) = 'ENROLLED' THEN p_to ELSE 'WAITLISTED' END;
  END IF;
  UPDATE enrolment SET state = v_to, reason = p_reason, updated_at = p_now, version = version + 1, offer_expires_at = NULL,
         approval_level = NULL, answer_due_at = NULL, decided_at = CASE WHEN e.state = 'REQUESTED' THEN p_now ELSE decided_at END
   WHERE id = p_enrolment;
  PERFORM enrolment_record(p_enrolment, e.state, v_to, p_cause, p_actor, p_now, p_acted_for, p_reason);
  IF e.state = ANY (seats) AND NOT v_to = ANY (seats) THEN
    UPDATE course_run SET seats_taken = seats_taken - 1 WHERE id = e.run_id;
  END IF;
  -- Also after an approval that was sent to the queue: it may stand before others when it was asked for earlier.
  PERFORM enrolment_fill_seats(e.run_id, p_now, p_today);
  RETURN (SELECT state FROM enrolment WHERE id = p_enrolment);
END $$;

-- Ends a run that will not be held: everybody who has a seat, waits or has asked is told with the same reason. The caller has decided that it
-- may be cancelled. Answers how many it concerned.
CREATE FUNCTION enrolment_cancel_run(p_run uuid, p_actor uuid, p_reason text, p_now timestamptz) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  w record;
  v_told integer := 0;
BEGIN
  PERFORM 1 FROM course_run WHERE id = p_run FOR UPDATE;
  UPDATE course_run SET state = 'CANCELLED', cancel_reason = p_reason, updated_at = p_now, version = version + 1 WHERE id = p_run;
  FOR w IN SELECT id, state FROM enrolment WHERE run_id = p_run AND state IN ('REQUESTED','WAITLISTED','OFFERED','ENROLLED')
            ORDER BY queue_no FOR UPDATE LOOP
    UPDATE enrolment SET state = 'RUN_CANCELLED', reason = p_reason, updated_at = p_now, version = version + 1, offer_expires_at = NULL,
           approval_level = NULL, answer_due_at = NULL WHERE id = w.id;
    PERFORM enrolment_record(w.id, w.state, 'RUN_CANCELLED', 'RUN_CANCELLED', p_actor, p_now, NULL, p_reason);
    v_told := v_told + 1;
  END LOOP;
  UPDATE course_run SET seats_taken = 0 WHERE id = p_run;
  RETURN v_told;
END $$;

-- What may follow what (libs/domain/src/enrolment/states.ts says the same): no other step passes, whoever tries.
CREATE FUNCTION enrolment_steps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> OLD.state AND NOT NEW.state = ANY (CASE OLD.state
    WHEN 'REQUESTED' THEN ARRAY['ENROLLED','WAITLISTED','REJECTED','EXPIRED','WITHDRAWN','RUN_CANCELLED']
    WHEN 'WAITLISTED' THEN ARRAY['ENROLLED','OFFERED','WITHDRAWN','LAPSED','RUN_CANCELLED']
    WHEN 'OFFERED' THEN ARRAY['ENROLLED','DECLINED','OFFER_EXPIRED','RUN_CANCELLED']
    WHEN 'ENROLLED' THEN ARRAY['CANCELLED','RUN_CANCELLED','COMPLETED','NOT_COMPLETED','NO_SHOW']
    WHEN 'COMPLETED' THEN ARRAY['NOT_COMPLETED','NO_SHOW']
    WHEN 'NOT_COMPLETED' THEN ARRAY['COMPLETED','NO_SHOW']
    WHEN 'NO_SHOW' THEN ARRAY['COMPLETED','NOT_COMPLETED']
    ELSE ARRAY[]::text[] END)
  THEN RAISE EXCEPTION 'enrolment: % does not follow %', NEW.state, OLD.state USING ERRCODE = 'check_violation', CONSTRAINT = 'enrolment_steps'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER enrolment_steps BEFORE UPDATE OF state ON enrolment FOR EACH ROW EXECUTE FUNCTION enrolment_steps();
