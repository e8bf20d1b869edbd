CREATE TABLE role_assignment (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id     uuid NOT NULL REFERENCES person,
  role          text NOT NULL CHECK (role IN ('UNIT_LEADER','SECTOR_LEADER','COURSE_COORDINATOR','COURSE_LEADER','SYSTEM_ADMIN')),
  scope_unit_id uuid NOT NULL REFERENCES org_unit,    -- holds for the whole subtree
  valid_from    date NOT NULL,
  valid_to      date,
  granted_by    uuid REFERENCES person,
  created_at    timestamptz NOT NULL,
  UNIQUE (person_id, role, scope_unit_id, valid_from)
);
CREATE INDEX role_assignment_person ON role_assignment (person_id);

CREATE TABLE session (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  token_hash   text NOT NULL UNIQUE,                  -- SHA-256 of the cookie value
  person_id    uuid NOT NULL REFERENCES person,
  created_at   timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  revoked_at   timestamptz
);
CREATE INDEX session_person ON session (person_id);

CREATE TABLE decision (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  subject_type text NOT NULL CHECK (subject_type IN ('ENROLMENT','FURTHER_EDUCATION')),
  subject_id   uuid NOT NULL,
  level        text NOT NULL CHECK (level IN ('UNIT','OWNER')),
  outcome      text NOT NULL CHECK (outcome IN ('YES','NO')),
  reason       text,
  decided_by   uuid NOT NULL REFERENCES person,
  at           timestamptz NOT NULL,
  CHECK (outcome = 'YES' OR length(btrim(reason)) > 0)
);
CREATE INDEX decision_subject ON decision (subject_type, subject_id);

-- Who decides for a person in a unit: the leaders of the nearest unit upwards that has a leader other than the person
-- (nobody decides their own case; domain rule 5).
CREATE FUNCTION deciders(p_unit uuid, p_person uuid, p_today date) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH leaders AS (
    SELECT r.person_id, length(u.path) AS depth
      FROM org_unit own
      JOIN org_unit u ON own.path LIKE u.path || '%'
      JOIN role_assignment r ON r.scope_unit_id = u.id
     WHERE own.id = p_unit
       AND r.role IN ('UNIT_LEADER','SECTOR_LEADER')
       AND r.person_id <> p_person
       AND r.valid_from <= p_today AND (r.valid_to IS NULL OR r.valid_to >= p_today)
  )
  SELECT person_id FROM leaders WHERE depth = (SELECT max(depth) FROM leaders)
$$;
