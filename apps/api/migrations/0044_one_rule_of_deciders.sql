-- Who decides is one rule, whoever can not: the leaders of the nearest unit upwards that has one who may (domain rule 5).
CREATE FUNCTION deciders_without(p_unit uuid, p_not uuid[], p_today date) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH leaders AS (
    SELECT r.person_id, length(u.path) AS depth
      FROM org_unit own
      JOIN org_unit u ON own.path LIKE u.path || '%'
      JOIN role_assignment r ON r.scope_unit_id = u.id
     WHERE own.id = p_unit
       AND r.role IN ('UNIT_LEADER','SECTOR_LEADER')
       AND r.person_id <> ALL (p_not)
       AND r.valid_from <= p_today AND (r.valid_to IS NULL OR r.valid_to >= p_today)
  )
  SELECT person_id FROM leaders WHERE depth = (SELECT max(depth) FROM leaders)
$$;

-- Nobody decides their own case.
CREATE OR REPLACE FUNCTION deciders(p_unit uuid, p_person uuid, p_today date) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT deciders_without(p_unit, ARRAY[p_person], p_today)
$$;

-- Nor one they have stood down from.
CREATE OR REPLACE FUNCTION application_deciders(p_application uuid, p_today date) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT deciders_without(a.unit_id, a.person_id || ARRAY(SELECT person_id FROM application_stand_down WHERE application_id = a.id), p_today)
    FROM further_education_application a WHERE a.id = p_application
$$;
