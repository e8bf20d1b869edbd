-- Support that the state pays (vikarordning, stipendordning) waits for the answer of the body that pays it; the place of study answers too;
-- a leader who is too close stands down; who studies asks for a deferral.
ALTER TABLE application_round
  ADD COLUMN external_schemes text[] NOT NULL DEFAULT '{}',
  ADD COLUMN external_body text CHECK (length(external_body) BETWEEN 2 AND 100),
  ADD COLUMN external_answer_on date,
  ADD COLUMN admission_on date,
  ADD CONSTRAINT external_schemes_are_of_the_round CHECK (external_schemes <@ schemes),
  ADD CONSTRAINT external_schemes_have_a_body CHECK (cardinality(external_schemes) = 0 OR external_body IS NOT NULL);

ALTER TABLE further_education_application
  DROP CONSTRAINT further_education_application_state_check,
  ADD CONSTRAINT further_education_application_state_check CHECK (state IN ('DRAFT','SUBMITTED','RECOMMENDED','NOT_RECOMMENDED','RETURNED',
    'APPROVED','REFUSED','EXTERNAL_PENDING','FUNDED','UNFUNDED','CLOSED','ADMITTED','NOT_ADMITTED','STARTED','DEFERRED','COMPLETED',
    'DROPPED_OUT','WITHDRAWN'));
DROP INDEX one_live_application;
CREATE UNIQUE INDEX one_live_application ON further_education_application (round_id, person_id, lower(study), lower(institution))
  WHERE state NOT IN ('WITHDRAWN','REFUSED','CLOSED','NOT_ADMITTED');

-- What waits for the state, and what it has paid for, is given too; what it has refused is not.
CREATE OR REPLACE FUNCTION round_granted(p_round uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT coalesce(sum(a.granted_nok), 0) FROM further_education_application a JOIN org_unit u ON u.id = a.unit_id
   WHERE a.round_id = p_round AND u.ownership = 'MUNICIPAL'
     AND a.state IN ('APPROVED','EXTERNAL_PENDING','FUNDED','ADMITTED','STARTED','DEFERRED','COMPLETED','DROPPED_OUT')
$$;

ALTER TABLE decision
  DROP CONSTRAINT decision_level_check,
  ADD CONSTRAINT decision_level_check CHECK (level IN ('UNIT','SECTOR','OWNER','EXTERNAL'));

-- A leader who is too close to the applicant (inhabil). Kept for good: who answered must be explained years later.
CREATE TABLE application_stand_down (
  application_id uuid NOT NULL REFERENCES further_education_application,
  person_id      uuid NOT NULL REFERENCES person,
  reason         text NOT NULL CHECK (length(reason) BETWEEN 3 AND 500),
  at             timestamptz NOT NULL,
  PRIMARY KEY (application_id, person_id)
);

-- The leaders of the nearest unit upwards that has one who may answer: neither the applicant nor anybody who has stood down.
CREATE FUNCTION application_deciders(p_application uuid, p_today date) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH leaders AS (
    SELECT r.person_id, length(u.path) AS depth
      FROM further_education_application a
      JOIN org_unit own ON own.id = a.unit_id
      JOIN org_unit u ON own.path LIKE u.path || '%'
      JOIN role_assignment r ON r.scope_unit_id = u.id
     WHERE a.id = p_application
       AND r.role IN ('UNIT_LEADER','SECTOR_LEADER')
       AND r.person_id <> a.person_id
       AND r.valid_from <= p_today AND (r.valid_to IS NULL OR r.valid_to >= p_today)
       AND NOT EXISTS (SELECT 1 FROM application_stand_down d WHERE d.application_id = a.id AND d.person_id = r.person_id)
  )
  SELECT person_id FROM leaders WHERE depth = (SELECT max(depth) FROM leaders)
$$;

-- What somebody who studies asks the owner for: to wait, or to go on. One at a time.
CREATE TABLE study_request (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  application_id uuid NOT NULL REFERENCES further_education_application,
  kind           text NOT NULL CHECK (kind IN ('DEFER','RESUME')),
  until_on       date,
  reason         text NOT NULL CHECK (length(reason) BETWEEN 3 AND 500),
  state          text NOT NULL DEFAULT 'ASKED' CHECK (state IN ('ASKED','GRANTED','DECLINED','WITHDRAWN')),
  asked_at       timestamptz NOT NULL,
  answered_at    timestamptz,
  answered_by    uuid REFERENCES person,
  answer         text CHECK (length(answer) BETWEEN 3 AND 500),
  CHECK ((kind = 'DEFER') = (until_on IS NOT NULL)),
  CHECK ((state = 'ASKED') = (answered_at IS NULL)),
  CHECK (state <> 'DECLINED' OR answer IS NOT NULL)
);
CREATE UNIQUE INDEX one_study_request ON study_request (application_id) WHERE state = 'ASKED';
CREATE INDEX study_request_application ON study_request (application_id);
