CREATE TABLE course (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  code             text NOT NULL UNIQUE,
  type             text NOT NULL CHECK (type IN ('COSP_GUARDIAN','COSP_STAFF','COSP_FACILITATOR','MITT_VALG','THEME','OTHER')),
  audience         text NOT NULL CHECK (audience IN ('EMPLOYEE','GUARDIAN','BOTH')),
  measure_ref      text,                              -- the measure of the plan it serves, by the plan's own number
  title_nb         text NOT NULL,
  title_nn         text NOT NULL,
  title_en         text NOT NULL,
  text_nb          text NOT NULL,
  text_nn          text NOT NULL,
  text_en          text NOT NULL,
  learning_goals   jsonb NOT NULL,                    -- {"nb": [..], "nn": [..], "en": [..]}
  completion_rule  jsonb NOT NULL,                    -- CompletionRule in libs/domain/src/courses
  duration_minutes integer NOT NULL CHECK (duration_minutes > 0),
  created_at       timestamptz NOT NULL,
  updated_at       timestamptz NOT NULL,
  version          integer NOT NULL DEFAULT 1
);

CREATE TABLE course_run (
  id                 uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  course_id          uuid NOT NULL REFERENCES course,
  host_unit_id       uuid NOT NULL REFERENCES org_unit,
  place              text NOT NULL,
  capacity           integer NOT NULL CHECK (capacity > 0),
  seats_taken        integer NOT NULL DEFAULT 0,
  min_participants   integer NOT NULL DEFAULT 1 CHECK (min_participants BETWEEN 1 AND capacity),
  opens_at           timestamptz NOT NULL,
  closes_at          timestamptz NOT NULL CHECK (closes_at > opens_at),
  cancel_until       timestamptz NOT NULL,
  starts_at          timestamptz NOT NULL,            -- start of the first session, kept for ordering and deadlines
  ends_at            timestamptz NOT NULL,
  approval_policy    text NOT NULL CHECK (approval_policy IN ('NONE','UNIT_LEADER')),
  promotion          text NOT NULL CHECK (promotion IN ('AUTO','OFFER')),
  offer_hours        integer NOT NULL DEFAULT 48 CHECK (offer_hours > 0),
  promotion_stops_at timestamptz NOT NULL,
  state              text NOT NULL CHECK (state IN ('DRAFT','PUBLISHED','CONFIRMED','IN_PROGRESS','COMPLETED','CANCELLED')),
  created_at         timestamptz NOT NULL,
  updated_at         timestamptz NOT NULL,
  version            integer NOT NULL DEFAULT 1,
  CONSTRAINT never_overbooked CHECK (seats_taken BETWEEN 0 AND capacity)
);
CREATE INDEX course_run_catalogue ON course_run (starts_at, id) WHERE state IN ('PUBLISHED','CONFIRMED','IN_PROGRESS');
CREATE INDEX course_run_course ON course_run (course_id);

CREATE TABLE course_session (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  run_id       uuid NOT NULL REFERENCES course_run,
  no           integer NOT NULL CHECK (no > 0),
  title        text NOT NULL,
  starts_at    timestamptz NOT NULL,
  ends_at      timestamptz NOT NULL CHECK (ends_at > starts_at),
  place        text NOT NULL,
  mandatory    boolean NOT NULL DEFAULT true,
  ics_sequence integer NOT NULL DEFAULT 0,
  state        text NOT NULL DEFAULT 'PLANNED' CHECK (state IN ('PLANNED','MOVED','HELD','CANCELLED')),
  UNIQUE (run_id, no)
);
CREATE INDEX course_session_starts ON course_session (starts_at);

CREATE TABLE run_leader (
  run_id    uuid NOT NULL REFERENCES course_run,
  person_id uuid NOT NULL REFERENCES person,
  PRIMARY KEY (run_id, person_id)
);
