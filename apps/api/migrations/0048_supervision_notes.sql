-- Supervision: who joined and left when, and what is written of a meeting, sealed (docs/adr, “sealed texts”).

-- No joined_at: in the series from the beginning. Who has left reads nothing any more, and keeps the hours.
ALTER TABLE supervision_participant ADD COLUMN joined_at timestamptz, ADD COLUMN left_at timestamptz;

-- No screen ever wrote or showed it; what is on the agenda is sealed from now on.
ALTER TABLE supervision_session DROP COLUMN agenda;
ALTER TABLE supervision_session ADD COLUMN reason text CHECK (reason IS NULL OR state IN ('MOVED','CANCELLED','HELD'));

CREATE TABLE supervision_note (
  id           uuid PRIMARY KEY,                                  -- part of what the text is sealed to, so known before
  session_id   uuid NOT NULL UNIQUE REFERENCES supervision_session,
  author_id    uuid NOT NULL REFERENCES person,
  sealed       text NOT NULL,
  key_id       text NOT NULL,
  state        text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT','FINAL')),
  created_at   timestamptz NOT NULL,
  written_at   timestamptz NOT NULL,
  finalised_at timestamptz CHECK ((finalised_at IS NOT NULL) = (state = 'FINAL')),
  version      integer NOT NULL DEFAULT 1,
  CONSTRAINT note_is_sealed CHECK (sealed ~ '^v1\.[a-z0-9-]{1,32}\.[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]*$' AND split_part(sealed, '.', 2) = key_id)
);

CREATE TABLE supervision_agenda (
  id         uuid PRIMARY KEY,
  session_id uuid NOT NULL UNIQUE REFERENCES supervision_session,
  author_id  uuid NOT NULL REFERENCES person,
  sealed     text NOT NULL,
  key_id     text NOT NULL,
  written_at timestamptz NOT NULL,
  version    integer NOT NULL DEFAULT 1,
  CONSTRAINT agenda_is_sealed CHECK (sealed ~ '^v1\.[a-z0-9-]{1,32}\.[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]*$' AND split_part(sealed, '.', 2) = key_id)
);

-- A final note is never written again. What may change is the key it is sealed with: same words, another key.
CREATE FUNCTION supervision_note_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'FINAL' AND (NEW.key_id = OLD.key_id
      OR (NEW.id, NEW.session_id, NEW.author_id, NEW.state, NEW.created_at, NEW.written_at, NEW.finalised_at, NEW.version)
        IS DISTINCT FROM (OLD.id, OLD.session_id, OLD.author_id, OLD.state, OLD.created_at, OLD.written_at, OLD.finalised_at, OLD.version)) THEN
    RAISE EXCEPTION 'A final note is not changed' USING ERRCODE = '23514', CONSTRAINT = 'supervision_note_stands';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER supervision_note_stands BEFORE UPDATE ON supervision_note FOR EACH ROW EXECUTE FUNCTION supervision_note_stands();
