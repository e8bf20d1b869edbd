CREATE TABLE notification (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  key          text NOT NULL UNIQUE,                  -- kind/subject/recipient/occurrence: the same message is never made twice
  kind         text NOT NULL,
  recipient_id uuid NOT NULL REFERENCES person,
  address      text NOT NULL,
  locale       text NOT NULL CHECK (locale IN ('nb','nn','en')),
  subject_type text NOT NULL,
  subject_id   uuid NOT NULL,
  subject      text NOT NULL,
  html         text NOT NULL,
  body_text    text NOT NULL,
  due_at       timestamptz NOT NULL,
  state        text NOT NULL CHECK (state IN ('PENDING','SENT','FAILED','CANCELLED','MISSED')),
  attempts     integer NOT NULL DEFAULT 0,
  last_error   text,
  sent_at      timestamptz,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL
);
CREATE INDEX notification_newest ON notification (created_at DESC, id DESC);
CREATE INDEX notification_recipient ON notification (recipient_id);
