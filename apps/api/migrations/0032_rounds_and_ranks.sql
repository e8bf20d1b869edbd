-- Which support a round can give, how the owner ranks what is asked for, and what each yes costs of the round's budget.
ALTER TABLE application_round
  ADD COLUMN schemes text[] NOT NULL DEFAULT '{SUBSTITUTE,STIPEND,OWN_LEAVE,NONE}'
    CHECK (cardinality(schemes) >= 1 AND schemes <@ ARRAY['SUBSTITUTE','STIPEND','OWN_LEAVE','NONE']);

ALTER TABLE further_education_application
  ADD COLUMN rank integer CHECK (rank >= 1),
  ADD COLUMN granted_nok integer CHECK (granted_nok >= 0),
  ADD COLUMN over_budget_reason text CHECK (length(over_budget_reason) BETWEEN 3 AND 500);
UPDATE further_education_application SET granted_nok = cost_nok WHERE chosen_scheme IS NOT NULL;
-- Deferred, so that a whole list can be written in one statement.
ALTER TABLE further_education_application
  ADD CONSTRAINT one_rank UNIQUE (round_id, rank) DEFERRABLE INITIALLY DEFERRED;

-- What was said when it was sent back or moved on.
ALTER TABLE application_event ADD COLUMN text text CHECK (length(text) BETWEEN 3 AND 500);

-- What a round has given to municipal units so far. A private unit is its own owner and spends its own money.
CREATE FUNCTION round_granted(p_round uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT coalesce(sum(a.granted_nok), 0) FROM further_education_application a JOIN org_unit u ON u.id = a.unit_id
   WHERE a.round_id = p_round AND u.ownership = 'MUNICIPAL'
     AND a.state IN ('APPROVED','ADMITTED','STARTED','DEFERRED','COMPLETED','DROPPED_OUT')
$$;

-- Behind the rule: a yes never takes a round over its budget without a reason, however many decide at once.
CREATE FUNCTION round_budget_holds() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  v_budget integer;
BEGIN
  IF (SELECT ownership FROM org_unit WHERE id = NEW.unit_id) <> 'MUNICIPAL' THEN RETURN NEW; END IF;
  SELECT budget_nok INTO v_budget FROM application_round WHERE id = NEW.round_id FOR NO KEY UPDATE;
  IF NEW.over_budget_reason IS NULL AND round_granted(NEW.round_id) + coalesce(NEW.granted_nok, 0) > v_budget THEN
    RAISE EXCEPTION 'The budget of the round does not reach' USING ERRCODE = 'check_violation', CONSTRAINT = 'round_budget_holds';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER round_budget_holds BEFORE UPDATE ON further_education_application
  FOR EACH ROW WHEN (NEW.state = 'APPROVED' AND OLD.state <> 'APPROVED') EXECUTE FUNCTION round_budget_holds();
