CREATE TABLE enrolment (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  run_id           uuid NOT NULL REFERENCES course_run,
  person_id        uuid NOT NULL REFERENCES person,
  unit_id          uuid REFERENCES org_unit,          -- the employing unit when booked; null for guardians
  state            text NOT NULL CHECK (state IN ('REQUESTED','ENROLLED','WAITLISTED','OFFERED','REJECTED','EXPIRED','WITHDRAWN','LAPSED',
                                                  'DECLINED','OFFER_EXPIRED','CANCELLED','RUN_CANCELLED','COMPLETED','NOT_COMPLETED','NO_SHOW')),
  requested_at     timestamptz NOT NULL,
  queue_no         bigint GENERATED ALWAYS AS IDENTITY,
  priority         integer NOT NULL DEFAULT 0,
  booked_by        uuid NOT NULL REFERENCES person,
  decided_at       timestamptz,
  offer_expires_at timestamptz,
  reason           text,
  created_at       timestamptz NOT NULL,
  updated_at       timestamptz NOT NULL,
  version          integer NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX one_live_enrolment ON enrolment (run_id, person_id)
  WHERE state IN ('REQUESTED','WAITLISTED','OFFERED','ENROLLED','COMPLETED','NOT_COMPLETED','NO_SHOW');
CREATE INDEX enrolment_queue ON enrolment (run_id, priority DESC, requested_at, queue_no) WHERE state = 'WAITLISTED';
CREATE INDEX enrolment_person ON enrolment (person_id, requested_at DESC);
CREATE INDEX enrolment_requested ON enrolment (requested_at) WHERE state = 'REQUESTED';
CREATE INDEX enrolment_offered ON enrolment (offer_expires_at) WHERE state = 'OFFERED';

CREATE TABLE enrolment_event (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  enrolment_id uuid NOT NULL REFERENCES enrolment,
  from_state   text,
  to_state     text NOT NULL,
  cause        text NOT NULL,
  actor_id     uuid REFERENCES person,                -- null: the system itself
  at           timestamptz NOT NULL
);
CREATE INDEX enrolment_event_enrolment ON enrolment_event (enrolment_id, id);

CREATE TABLE session_attendance (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  enrolment_id uuid NOT NULL REFERENCES enrolment,
  session_id   uuid NOT NULL REFERENCES course_session,
  mark         text NOT NULL CHECK (mark IN ('PRESENT','PARTIAL','EXCUSED','ABSENT')),
  minutes      integer CHECK (minutes > 0),           -- for PARTIAL: how long the person was there
  recorded_by  uuid NOT NULL REFERENCES person,
  recorded_at  timestamptz NOT NULL,
  UNIQUE (enrolment_id, session_id),
  CHECK ((mark = 'PARTIAL') = (minutes IS NOT NULL))
);
