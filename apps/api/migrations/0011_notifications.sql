-- One message to one person, as it was written. The only place where its words and its address are kept: outbox rows, queues and logs carry its id.
CREATE TABLE notification (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  key          text NOT NULL UNIQUE,                  -- kind/subject/recipient/occurrence: the same message is never made twice
  kind         text NOT NULL,
  recipient_id uuid NOT NULL REFERENCES person,
  address      text NOT NULL,
  locale       text NOT NULL CHECK (locale IN ('nb','nn','en')),
  subject_type text NOT NULL CHECK (subject_type IN ('ENROLMENT','SESSION','CERTIFICATE','APPLICATION')),
  subject_id   uuid NOT NULL,
  subject      text NOT NULL,
  html         text NOT NULL,
  body_text    text NOT NULL,
  due_at       timestamptz NOT NULL,
  state        text NOT NULL CHECK (state IN ('PENDING','SENT','FAILED','CANCELLED','MISSED')),
  attempts     integer NOT NULL DEFAULT 0,            -- of this sending; also its fencing number
  resent       integer NOT NULL DEFAULT 0,            -- times a person had it sent once more
  last_error   text,                                  -- a code of ours, never what a server wrote
  sent_at      timestamptz,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  CHECK ((state = 'SENT') = (sent_at IS NOT NULL))
);
CREATE INDEX notification_newest ON notification (created_at DESC, id DESC);
CREATE INDEX notification_state ON notification (state, created_at DESC, id DESC);
CREATE INDEX notification_recipient ON notification (recipient_id);
