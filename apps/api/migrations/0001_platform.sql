-- The machines' own tables: work that leaves through the outbox, and what was changed by whom.

CREATE TABLE outbox (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  type          text NOT NULL,
  payload       jsonb NOT NULL,                       -- ids only, never personal data
  dedupe_key    text UNIQUE,
  created_at    timestamptz NOT NULL,
  run_at        timestamptz NOT NULL,
  dispatched_at timestamptz,                          -- last handed to the queue
  claimed_until timestamptz,                          -- lease of the worker that runs it now
  attempts      integer NOT NULL DEFAULT 0,           -- also the fencing number of the lease
  completed_at  timestamptz,
  parked_at     timestamptz,                          -- given up after too many attempts; a person must look
  last_error    text
);
CREATE INDEX outbox_open ON outbox (run_at) WHERE completed_at IS NULL AND parked_at IS NULL;

CREATE TABLE audit_entry (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at          timestamptz NOT NULL,
  actor_id    uuid,                                   -- null: the system itself
  action      text NOT NULL,
  object_type text NOT NULL,
  object_id   uuid NOT NULL,
  change      jsonb NOT NULL DEFAULT '{}'             -- states and ids, never names or free text
);
CREATE INDEX audit_entry_object ON audit_entry (object_type, object_id);

CREATE TABLE product_setting (
  key   text PRIMARY KEY,                             -- 'demo': this database holds invented people; production refuses to run on it
  value text NOT NULL
);
