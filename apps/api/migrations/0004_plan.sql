CREATE TABLE plan (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  key          text NOT NULL UNIQUE,
  title        text NOT NULL,
  organisation text NOT NULL,
  adopted_by   text NOT NULL,
  published    date NOT NULL,
  period_start date NOT NULL,
  period_end   date NOT NULL CHECK (period_end >= period_start),
  purpose      text NOT NULL,
  strategies   jsonb NOT NULL,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  version      integer NOT NULL DEFAULT 1
);

CREATE TABLE challenge (
  id       uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  plan_id  uuid NOT NULL REFERENCES plan,
  ref      text NOT NULL,
  title    text NOT NULL,
  sort_key integer NOT NULL,
  UNIQUE (plan_id, ref)
);

CREATE TABLE goal (
  id       uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  plan_id  uuid NOT NULL REFERENCES plan,
  ref      text NOT NULL,
  title    text NOT NULL,
  sort_key integer NOT NULL,
  UNIQUE (plan_id, ref)
);

CREATE TABLE measure (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  plan_id       uuid NOT NULL REFERENCES plan,
  ref           text NOT NULL,
  numbered      boolean NOT NULL,                     -- one measure of the plan has no number of its own
  sort_key      integer NOT NULL,
  title         text NOT NULL,
  detail        text,
  economy_text  text,                                 -- verbatim; null where the plan says nothing
  amount_nok    integer,
  amount_unit   text,
  period_text   text NOT NULL,
  responsible   jsonb NOT NULL,                       -- verbatim role names
  platform      text NOT NULL CHECK (platform IN ('MANAGED','TRACKED')),
  activity      text,
  state         text NOT NULL DEFAULT 'NOT_STARTED'
                CHECK (state IN ('NOT_STARTED','PLANNED','IN_PROGRESS','IMPLEMENTED','CLOSED','PAUSED','DROPPED')),
  created_at    timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL,
  version       integer NOT NULL DEFAULT 1,
  UNIQUE (plan_id, ref)
);

CREATE TABLE measure_item (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  measure_id  uuid NOT NULL REFERENCES measure,
  ref         text NOT NULL,
  sort_key    integer NOT NULL,
  title       text NOT NULL,
  period_text text,
  responsible jsonb NOT NULL,
  platform    text CHECK (platform IN ('MANAGED','TRACKED')),
  activity    text,
  UNIQUE (measure_id, ref)
);

CREATE TABLE measure_goal (
  measure_id uuid NOT NULL REFERENCES measure,
  goal_id    uuid NOT NULL REFERENCES goal,
  PRIMARY KEY (measure_id, goal_id)
);

CREATE TABLE indicator (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  plan_id   uuid NOT NULL REFERENCES plan,
  ref       text NOT NULL,
  sort_key  integer NOT NULL,
  title     text NOT NULL,
  sources   jsonb NOT NULL,
  collected text NOT NULL CHECK (collected IN ('ENTERED','COMPUTED')),
  UNIQUE (plan_id, ref)
);
