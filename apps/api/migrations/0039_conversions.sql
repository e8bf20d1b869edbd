-- Conversions of positions: what the plan gives a year, what has been planned of it, and who moved each of them on, when and why.
ALTER TABLE position_conversion
  ADD COLUMN measure_id uuid REFERENCES measure,            -- the measure of the plan that asks for it; null when no plan does
  ADD COLUMN position_title text NOT NULL DEFAULT '' CHECK (length(position_title) <= 120),
  ADD COLUMN over_budget_reason text CHECK (length(over_budget_reason) BETWEEN 3 AND 500),
  DROP CONSTRAINT position_conversion_state_check,
  ADD CONSTRAINT position_conversion_state_check CHECK (state IN ('PLANNED','DECIDED','FILLED','VERIFIED','DROPPED'));
CREATE UNIQUE INDEX one_converted_position ON position_conversion (holder_id, to_profile) WHERE holder_id IS NOT NULL;

-- What a year may cost, where the sector leader has said something else than the plan does.
CREATE TABLE conversion_year (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  year       integer NOT NULL UNIQUE CHECK (year BETWEEN 2000 AND 2099),
  budget_nok integer NOT NULL CHECK (budget_nok BETWEEN 0 AND 100000000),
  set_by     uuid NOT NULL REFERENCES person,
  set_at     timestamptz NOT NULL,
  version    integer NOT NULL DEFAULT 1
);

-- The story of a conversion, append-only.
CREATE TABLE conversion_event (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  conversion_id uuid NOT NULL REFERENCES position_conversion,
  from_state    text,
  to_state      text NOT NULL,
  actor_id      uuid NOT NULL REFERENCES person,
  at            timestamptz NOT NULL,
  holder_id     uuid REFERENCES person,
  text          text CHECK (length(text) BETWEEN 3 AND 500)
);
CREATE INDEX conversion_event_conversion ON conversion_event (conversion_id, id);
CREATE FUNCTION conversion_event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'conversion_event is append-only' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER conversion_event_append_only BEFORE UPDATE OR DELETE ON conversion_event
  FOR EACH ROW EXECUTE FUNCTION conversion_event_is_append_only();
CREATE TRIGGER conversion_event_never_emptied BEFORE TRUNCATE ON conversion_event
  FOR EACH STATEMENT EXECUTE FUNCTION conversion_event_is_append_only();

-- The measure of a plan about positions: of the plan whose period holds the year, else of the last plan before it.
CREATE FUNCTION conversion_measure(p_year integer) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT m.id FROM measure m JOIN plan p ON p.id = m.plan_id
   WHERE m.activity = 'position-requirement' AND extract(year FROM p.period_start) <= p_year ORDER BY p.period_start DESC, m.sort_key LIMIT 1
$$;

-- What a year gives, kroner: as the sector leader has said; else one position as the plan prices it, in the years of its period.
CREATE FUNCTION conversion_budget(p_year integer) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT y.budget_nok FROM conversion_year y WHERE y.year = p_year),
                  (SELECT m.amount_nok FROM measure m JOIN plan p ON p.id = m.plan_id
                    WHERE m.id = conversion_measure(p_year) AND extract(year FROM p.period_end) >= p_year), 0)
$$;

-- What has been planned of it already, without one of them.
CREATE FUNCTION conversion_spent(p_year integer, p_without uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT coalesce(sum(c.cost_planned_nok), 0) FROM position_conversion c
   WHERE c.target_year = p_year AND c.state <> 'DROPPED' AND c.id IS DISTINCT FROM p_without
$$;

-- Behind the rule: a year is never planned over what it gives without a reason, however many plan at once.
CREATE FUNCTION conversion_budget_holds() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7320031, NEW.target_year);
  IF NEW.over_budget_reason IS NULL AND conversion_spent(NEW.target_year, NEW.id) + NEW.cost_planned_nok > conversion_budget(NEW.target_year) THEN
    RAISE EXCEPTION 'The year does not reach' USING ERRCODE = 'check_violation', CONSTRAINT = 'conversion_budget_holds';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER conversion_budget_holds BEFORE INSERT ON position_conversion FOR EACH ROW EXECUTE FUNCTION conversion_budget_holds();
CREATE TRIGGER conversion_budget_still_holds BEFORE UPDATE ON position_conversion FOR EACH ROW
  WHEN (NEW.target_year <> OLD.target_year OR NEW.cost_planned_nok > OLD.cost_planned_nok OR NEW.over_budget_reason IS DISTINCT FROM OLD.over_budget_reason)
  EXECUTE FUNCTION conversion_budget_holds();

-- When a study that has begun should be over: its own day, moved by each deferral; one that goes on is meant to end on its day, or today.
CREATE FUNCTION study_expected_end(p_application uuid, p_today date) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT greatest(a.ends_on + coalesce((
           SELECT sum(greatest(coalesce(back.effective_on, greatest(a.deferred_until, p_today)) - e.effective_on, 0))
             FROM application_event e
             LEFT JOIN LATERAL (SELECT n.effective_on FROM application_event n
                                 WHERE n.application_id = e.application_id AND n.id > e.id AND n.from_state = 'DEFERRED' ORDER BY n.id LIMIT 1) back ON true
            WHERE e.application_id = a.id AND e.to_state = 'DEFERRED'), 0)::integer, a.deferred_until)
    FROM further_education_application a WHERE a.id = p_application
$$;

-- What people get when the studies they have begun are over, in the columns of competence_held. A study whose day has passed without an end promises nothing.
CREATE FUNCTION competence_coming(p_people uuid[], p_today date)
RETURNS TABLE (id uuid, person_id uuid, competence_id uuid, level integer, credits numeric, obtained_on date, expires_on date, state text) LANGUAGE sql STABLE AS $$
  SELECT a.id, a.person_id, s.competence_id, NULL::integer, a.credits, x.ends, (x.ends + make_interval(months => c.validity_months))::date, 'VERIFIED'
    FROM further_education_application a JOIN study_aim s ON s.application_id = a.id JOIN competence c ON c.id = s.competence_id,
         LATERAL (SELECT study_expected_end(a.id, p_today) AS ends) x
   WHERE a.person_id = ANY (p_people) AND a.state IN ('STARTED','DEFERRED') AND x.ends >= p_today
$$;
