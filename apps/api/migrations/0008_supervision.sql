CREATE TABLE supervision_series (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  title            text NOT NULL,
  goal             text NOT NULL,
  supervisor_id    uuid NOT NULL REFERENCES person,
  planned_sessions integer NOT NULL CHECK (planned_sessions > 0),
  planned_minutes  integer NOT NULL CHECK (planned_minutes > 0),
  state            text NOT NULL CHECK (state IN ('PLANNED','ACTIVE','COMPLETED','STOPPED')),
  created_at       timestamptz NOT NULL,
  updated_at       timestamptz NOT NULL,
  version          integer NOT NULL DEFAULT 1
);
CREATE INDEX supervision_series_supervisor ON supervision_series (supervisor_id);

CREATE TABLE supervision_participant (
  series_id uuid NOT NULL REFERENCES supervision_series,
  person_id uuid NOT NULL REFERENCES person,
  PRIMARY KEY (series_id, person_id)
);
CREATE INDEX supervision_participant_person ON supervision_participant (person_id);

CREATE TABLE supervision_session (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  series_id  uuid NOT NULL REFERENCES supervision_series,
  no         integer NOT NULL CHECK (no > 0),
  starts_at  timestamptz NOT NULL,
  ends_at    timestamptz NOT NULL CHECK (ends_at > starts_at),
  place      text NOT NULL,
  agenda     text,
  state      text NOT NULL CHECK (state IN ('SCHEDULED','HELD','MOVED','CANCELLED')),
  updated_at timestamptz NOT NULL,
  version    integer NOT NULL DEFAULT 1,
  UNIQUE (series_id, no)
);

CREATE TABLE supervision_presence (
  session_id  uuid NOT NULL REFERENCES supervision_session,
  person_id   uuid NOT NULL REFERENCES person,
  present     boolean NOT NULL,                       -- a participant who was not there has a row that says so
  recorded_by uuid NOT NULL REFERENCES person,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (session_id, person_id)
);
