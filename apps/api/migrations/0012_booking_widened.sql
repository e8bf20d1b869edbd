-- Booking, widened: what courses, runs, enrolments, attendance and guardians need beyond the first walk. The rules that use it follow in
-- migrations of their own.

-- Courses: who must have what first, whom they are for, a picture, and what they look like as rich text.
ALTER TABLE course
  ADD COLUMN rich_nb     text,                        -- Markdown without HTML; null: the plain text is all there is
  ADD COLUMN rich_nn     text,
  ADD COLUMN rich_en     text,
  ADD COLUMN retired_at  timestamptz;                 -- no new runs; old ones stay readable

CREATE TABLE course_prerequisite (
  course_id   uuid NOT NULL REFERENCES course,
  requires_id uuid NOT NULL REFERENCES course,
  PRIMARY KEY (course_id, requires_id),
  CHECK (course_id <> requires_id)
);

-- Whom a course is meant for; guides the catalogue, refuses nobody. No rows: everybody in its audience.
CREATE TABLE course_meant_for (
  course_id    uuid NOT NULL REFERENCES course,
  profile_code text NOT NULL REFERENCES position_profile,
  PRIMARY KEY (course_id, profile_code)
);

CREATE TABLE course_image (
  course_id  uuid PRIMARY KEY REFERENCES course,
  media_type text NOT NULL CHECK (media_type IN ('image/png','image/jpeg','image/webp')),
  bytes      bytea NOT NULL CHECK (octet_length(bytes) <= 2000000),
  sha256     text NOT NULL,                           -- also its address: a picture never changes under one address
  alt_nb     text NOT NULL,
  alt_nn     text NOT NULL,
  alt_en     text NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX course_image_sha256 ON course_image (sha256);

-- Runs.
ALTER TABLE course_run DROP CONSTRAINT course_run_approval_policy_check;
ALTER TABLE course_run
  ADD CONSTRAINT course_run_approval_policy_check CHECK (approval_policy IN ('NONE','UNIT_LEADER','UNIT_LEADER_AND_SECTOR')),
  ADD COLUMN approval_days   integer NOT NULL DEFAULT 7 CHECK (approval_days BETWEEN 1 AND 60), -- a leader's time to answer
  ADD COLUMN min_decision_at timestamptz,             -- when it is decided whether enough have booked
  ADD COLUMN listed          boolean NOT NULL DEFAULT true, -- false: only its address leads to it
  ADD COLUMN video_url       text CHECK (video_url LIKE 'https://%'),
  ADD COLUMN copied_from     uuid REFERENCES course_run,
  ADD COLUMN cancel_reason   text,                    -- told to everybody who had a place
  ADD COLUMN guest_peak      integer NOT NULL DEFAULT 0, -- most make-up guests in any one session; each needs a chair that nobody has
  DROP CONSTRAINT never_overbooked,
  ADD CONSTRAINT never_overbooked CHECK (seats_taken >= 0 AND guest_peak >= 0 AND seats_taken + guest_peak <= capacity);

-- Whom a run is restricted to: any of the units (with all below) and any of the profiles. No rows of a kind: no restriction of that kind.
CREATE TABLE run_for_unit (
  run_id  uuid NOT NULL REFERENCES course_run,
  unit_id uuid NOT NULL REFERENCES org_unit,
  PRIMARY KEY (run_id, unit_id)
);
CREATE TABLE run_for_profile (
  run_id       uuid NOT NULL REFERENCES course_run,
  profile_code text NOT NULL REFERENCES position_profile,
  PRIMARY KEY (run_id, profile_code)
);

ALTER TABLE course_session
  ADD COLUMN video_url  text CHECK (video_url LIKE 'https://%'),
  ADD COLUMN guests     integer NOT NULL DEFAULT 0 CHECK (guests >= 0), -- make-up guests with a chair here
  ADD COLUMN version    integer NOT NULL DEFAULT 1;

-- Days without school, as the municipality has adopted them; public holidays are computed.
CREATE TABLE school_holiday (
  id       uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name_nb  text NOT NULL,
  name_nn  text NOT NULL,
  name_en  text NOT NULL,
  from_day date NOT NULL,
  to_day   date NOT NULL CHECK (to_day >= from_day),
  UNIQUE (from_day, to_day)
);

-- Who wants a course that has no run to book now.
CREATE TABLE course_interest (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  course_id  uuid NOT NULL REFERENCES course,
  person_id  uuid NOT NULL REFERENCES person,
  created_at timestamptz NOT NULL,
  told_at    timestamptz,                             -- when a run was open and they were told
  UNIQUE (course_id, person_id)
);
CREATE INDEX course_interest_person ON course_interest (person_id);

-- Enrolments.
ALTER TABLE enrolment
  ADD COLUMN idempotency_key uuid,                    -- one wish of one person, however often it is sent
  ADD COLUMN approval_level  text CHECK (approval_level IN ('UNIT','SECTOR')), -- who is asked now; set while REQUESTED
  ADD COLUMN answer_due_at   timestamptz,             -- the leader's deadline while REQUESTED
  ADD COLUMN reminded_at     timestamptz,
  ADD COLUMN escalated_at    timestamptz,             -- went on to the next level because nobody answered
  ADD COLUMN priority_reason text,
  ADD COLUMN overridden      text[] NOT NULL DEFAULT '{}', -- checks that a leader set aside: CLASH, PREREQUISITE, RESTRICTED
  ADD COLUMN override_reason text,
  ADD CONSTRAINT override_has_reason CHECK (overridden = '{}' OR length(btrim(override_reason)) > 0);
CREATE UNIQUE INDEX enrolment_idempotency ON enrolment (booked_by, idempotency_key, person_id) WHERE idempotency_key IS NOT NULL;
CREATE INDEX enrolment_answer_due ON enrolment (answer_due_at) WHERE state = 'REQUESTED';
CREATE INDEX enrolment_run_state ON enrolment (run_id, state);

ALTER TABLE enrolment_event
  ADD COLUMN acted_for uuid REFERENCES person,        -- the leader whose deputy the actor was
  ADD COLUMN text      text;                          -- the reason in the actor's words

-- Attendance.
ALTER TABLE session_attendance
  ADD COLUMN via text NOT NULL DEFAULT 'LEADER' CHECK (via IN ('LEADER','SELF','MAKE_UP'));

-- What was marked before and why it was changed; a mark is never changed unseen.
CREATE TABLE attendance_correction (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  enrolment_id uuid NOT NULL REFERENCES enrolment,
  session_id   uuid NOT NULL REFERENCES course_session,
  from_mark    text,
  to_mark      text NOT NULL,
  reason       text NOT NULL CHECK (length(btrim(reason)) >= 3),
  actor_id     uuid NOT NULL REFERENCES person,
  at           timestamptz NOT NULL
);
CREATE INDEX attendance_correction_enrolment ON attendance_correction (enrolment_id, id);

-- A missed session taken in the same session of another run of the course.
CREATE TABLE make_up (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  enrolment_id uuid NOT NULL REFERENCES enrolment,
  missed_id    uuid NOT NULL REFERENCES course_session,
  taken_id     uuid NOT NULL REFERENCES course_session,
  state        text NOT NULL CHECK (state IN ('BOOKED','CANCELLED','PRESENT','ABSENT')),
  booked_by    uuid NOT NULL REFERENCES person,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  CHECK (missed_id <> taken_id)
);
CREATE UNIQUE INDEX one_live_make_up ON make_up (enrolment_id, missed_id) WHERE state IN ('BOOKED','PRESENT');
CREATE INDEX make_up_taken ON make_up (taken_id) WHERE state IN ('BOOKED','PRESENT');

-- Deputies: one step, no chain; holds between two days, resolved when a case is opened.
CREATE TABLE delegation (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  delegator_id  uuid NOT NULL REFERENCES person,
  delegate_id   uuid NOT NULL REFERENCES person,
  role          text NOT NULL CHECK (role IN ('UNIT_LEADER','SECTOR_LEADER')),
  scope_unit_id uuid NOT NULL REFERENCES org_unit,
  from_day      date NOT NULL,
  to_day        date NOT NULL CHECK (to_day >= from_day),
  reason        text,
  created_at    timestamptz NOT NULL,
  revoked_at    timestamptz,
  CHECK (delegator_id <> delegate_id)
);
CREATE INDEX delegation_delegate ON delegation (delegate_id, from_day);
CREATE INDEX delegation_delegator ON delegation (delegator_id, from_day);

ALTER TABLE decision
  ADD COLUMN acted_for uuid REFERENCES person;

-- What a unit's limit of people away does: a word of warning, or a no that needs a reason to set aside.
ALTER TABLE org_unit
  ADD COLUMN absence_rule text NOT NULL DEFAULT 'WARN' CHECK (absence_rule IN ('WARN','BLOCK'));

-- Guardians sign up without an account; each link is for one purpose, and only its hash is kept.
CREATE TABLE guardian_sign_up (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  run_id         uuid NOT NULL REFERENCES course_run,
  person_id      uuid NOT NULL REFERENCES person,
  age_0_to_5     boolean NOT NULL,                    -- "har barn 0–5 år": all that is asked about a child
  created_at     timestamptz NOT NULL,
  confirm_before timestamptz NOT NULL,
  confirmed_at   timestamptz,
  enrolment_id   uuid REFERENCES enrolment
);
CREATE INDEX guardian_sign_up_open ON guardian_sign_up (confirm_before) WHERE confirmed_at IS NULL;
CREATE INDEX guardian_sign_up_person ON guardian_sign_up (person_id);

CREATE TABLE access_link (
  token_hash text PRIMARY KEY,                        -- SHA-256 of a 256-bit token
  purpose    text NOT NULL CHECK (purpose IN ('CONFIRM_SIGN_UP','OWN_PAGE')),
  sign_up_id uuid NOT NULL REFERENCES guardian_sign_up ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at    timestamptz
);
CREATE INDEX access_link_sign_up ON access_link (sign_up_id);

-- A request and its answer, kept for seven days: sent again, it has one effect and the same answer.
CREATE TABLE repeated_request (
  actor_key   text NOT NULL,                          -- the person's id, or the hash of a link
  key         uuid NOT NULL,
  asked_sha256 text NOT NULL,                         -- of the operation and its variables
  answer      jsonb,                                  -- null while it is being worked on
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (actor_key, key)
);
CREATE INDEX repeated_request_created ON repeated_request (created_at);

ALTER TABLE notification DROP CONSTRAINT notification_subject_type_check;
ALTER TABLE notification ADD CONSTRAINT notification_subject_type_check
  CHECK (subject_type IN ('ENROLMENT','SESSION','CERTIFICATE','APPLICATION','RUN','SIGN_UP','INTEREST','MAKE_UP'));
