-- How a decision of a round can be looked at again, as the municipality wants it said (ADR 0018). Null texts: the product's own words.
ALTER TABLE application_round
  ADD COLUMN appeal_weeks smallint NOT NULL DEFAULT 3 CHECK (appeal_weeks BETWEEN 1 AND 12),
  ADD COLUMN appeal_to text CHECK (length(appeal_to) BETWEEN 2 AND 200),
  ADD COLUMN appeal_nb text CHECK (length(appeal_nb) BETWEEN 20 AND 1500),
  ADD COLUMN appeal_nn text CHECK (length(appeal_nn) BETWEEN 20 AND 1500),
  ADD COLUMN appeal_en text CHECK (length(appeal_en) BETWEEN 20 AND 1500),
  ADD CONSTRAINT appeal_in_nb_first CHECK (appeal_nb IS NOT NULL OR num_nonnulls(appeal_nn, appeal_en) = 0);

-- What was said when an application was decided: the whole letter as it is printed, whatever is changed later. One for each decision.
CREATE SEQUENCE decision_letter_number;
CREATE TABLE decision_letter (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  application_id uuid NOT NULL REFERENCES further_education_application,
  person_id      uuid NOT NULL REFERENCES person,
  number         text NOT NULL UNIQUE,
  outcome        text NOT NULL CHECK (outcome IN ('YES','NO')),
  page           jsonb NOT NULL CHECK (jsonb_typeof(page) = 'object'),
  decided_at     timestamptz NOT NULL
);
CREATE INDEX decision_letter_application ON decision_letter (application_id, decided_at);

CREATE FUNCTION decision_letter_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a letter that was given is never rewritten' USING ERRCODE = '23514';
END $$;
CREATE TRIGGER decision_letter_stands BEFORE UPDATE ON decision_letter FOR EACH ROW EXECUTE FUNCTION decision_letter_stands();
