-- Deputies, and who answers a request for a place now.

-- A request that goes through two hands has a decision of each: the unit's and the sector's.
ALTER TABLE decision DROP CONSTRAINT decision_level_check;
ALTER TABLE decision ADD CONSTRAINT decision_level_check CHECK (level IN ('UNIT','SECTOR','OWNER'));

-- One deputy at a time for a role and its unit. The delegator's row is locked, so that two who ask at once take turns.
CREATE FUNCTION delegation_one_at_a_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM person WHERE id = NEW.delegator_id FOR NO KEY UPDATE;
  IF NEW.revoked_at IS NULL AND EXISTS (
    SELECT 1 FROM delegation d WHERE d.delegator_id = NEW.delegator_id AND d.role = NEW.role AND d.scope_unit_id = NEW.scope_unit_id
       AND d.revoked_at IS NULL AND d.id <> NEW.id AND d.from_day <= NEW.to_day AND d.to_day >= NEW.from_day
  ) THEN RAISE EXCEPTION 'one deputy at a time' USING ERRCODE = 'exclusion_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER delegation_one_at_a_time BEFORE INSERT OR UPDATE ON delegation FOR EACH ROW EXECUTE FUNCTION delegation_one_at_a_time();

-- Deputies of that day with the role and unit they stand in for: the delegator still holds the role, the deputy is employed.
CREATE FUNCTION deputies_on(p_today date) RETURNS TABLE (delegate_id uuid, delegator_id uuid, role text, scope_unit_id uuid)
LANGUAGE sql STABLE AS $$
  SELECT d.delegate_id, d.delegator_id, d.role, d.scope_unit_id FROM delegation d
   WHERE d.revoked_at IS NULL AND d.from_day <= p_today AND d.to_day >= p_today
     AND EXISTS (SELECT 1 FROM role_assignment r WHERE r.person_id = d.delegator_id AND r.role = d.role AND r.scope_unit_id = d.scope_unit_id
                    AND r.valid_from <= p_today AND (r.valid_to IS NULL OR r.valid_to >= p_today))
     AND EXISTS (SELECT 1 FROM employment m JOIN person p ON p.id = m.person_id WHERE m.person_id = d.delegate_id AND p.erased_at IS NULL
                    AND m.valid_from <= p_today AND (m.valid_to IS NULL OR m.valid_to >= p_today))
$$;

-- Who answers a request at a level: the leaders of the nearest unit upwards that has one other than the person, or when it has gone
-- on because nobody answered, those of the next unit above (the same again when there is nobody above). Beside each leader their
-- deputy of the day, never for the deputy's own case nor for the case of somebody whose deputy they are. acts_for: whose deputy
-- it is; null for the leader. One row a person.
CREATE FUNCTION request_deciders(p_unit uuid, p_person uuid, p_level text, p_escalated boolean, p_today date)
RETURNS TABLE (person_id uuid, acts_for uuid, role text) LANGUAGE sql STABLE AS $$
  WITH leaders AS (
    SELECT r.person_id, r.role, r.scope_unit_id, length(u.path) AS depth
      FROM org_unit own
      JOIN org_unit u ON own.path LIKE u.path || '%'
      JOIN role_assignment r ON r.scope_unit_id = u.id
     WHERE own.id = p_unit
       AND (r.role = 'SECTOR_LEADER' OR r.role = 'UNIT_LEADER' AND p_level IS DISTINCT FROM 'SECTOR')
       AND r.person_id <> p_person
       AND r.valid_from <= p_today AND (r.valid_to IS NULL OR r.valid_to >= p_today)
  ), nearest AS (
    SELECT * FROM leaders WHERE depth = (SELECT max(depth) FROM leaders)
  ), others AS (
    SELECT * FROM leaders WHERE person_id NOT IN (SELECT n.person_id FROM nearest n)
  ), next_above AS (
    SELECT * FROM others WHERE depth = (SELECT max(depth) FROM others)
  ), asked AS (
    SELECT * FROM next_above WHERE p_escalated
    UNION ALL
    SELECT * FROM nearest WHERE NOT p_escalated OR NOT EXISTS (SELECT 1 FROM next_above)
  )
  SELECT DISTINCT ON (d.person_id) d.person_id, d.acts_for, d.role FROM (
    SELECT a.person_id, NULL::uuid AS acts_for, a.role FROM asked a
    UNION ALL
    SELECT t.delegate_id, t.delegator_id, a.role FROM asked a
      JOIN deputies_on(p_today) t ON t.delegator_id = a.person_id AND t.role = a.role AND t.scope_unit_id = a.scope_unit_id
     WHERE t.delegate_id <> p_person
       AND NOT EXISTS (SELECT 1 FROM deputies_on(p_today) own WHERE own.delegator_id = p_person AND own.delegate_id = t.delegate_id)
  ) d ORDER BY d.person_id, d.acts_for NULLS FIRST, d.role
$$;

-- Requests from before there were levels and deadlines.
UPDATE enrolment e SET approval_level = coalesce(e.approval_level, 'UNIT'),
       answer_due_at = coalesce(e.answer_due_at, e.requested_at + make_interval(days => r.approval_days))
  FROM course_run r WHERE r.id = e.run_id AND e.state = 'REQUESTED' AND (e.approval_level IS NULL OR e.answer_due_at IS NULL);
