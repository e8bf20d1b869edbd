-- What happens after a study has begun: its semesters, what came of them, the money of each, and what binds the employee.

-- When the seasons lie, when a student confirms, and when money comes (Udir's frame); data, since the days change from year to year.
CREATE TABLE study_season (
  season      text PRIMARY KEY CHECK (season IN ('AUTUMN','SPRING')),
  starts_on   text NOT NULL CHECK (starts_on ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'),   -- MM-DD
  ends_on     text NOT NULL CHECK (ends_on ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$' AND ends_on > starts_on),
  confirm_by  text NOT NULL CHECK (confirm_by ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$' AND confirm_by BETWEEN starts_on AND ends_on),
  paid_from   text NOT NULL CHECK (paid_from ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'),
  paid_by     text NOT NULL CHECK (paid_by ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$' AND paid_by >= paid_from),
  remind_days integer NOT NULL CHECK (remind_days BETWEEN 1 AND 60)                            -- before confirm_by
);
INSERT INTO study_season VALUES
  ('AUTUMN', '08-01', '12-31', '09-01', '10-01', '12-31', 14),
  ('SPRING', '01-01', '07-31', '03-15', '05-01', '06-30', 14);

-- One term of one study. Its days are kept as they were when it was planned.
CREATE TABLE study_semester (
  id                  uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  application_id      uuid NOT NULL REFERENCES further_education_application,
  year                integer NOT NULL CHECK (year BETWEEN 2000 AND 2099),
  season              text NOT NULL REFERENCES study_season,
  starts_on           date NOT NULL,
  ends_on             date NOT NULL CHECK (ends_on > starts_on),
  confirm_by          date NOT NULL CHECK (confirm_by BETWEEN starts_on AND ends_on),
  planned_credits     numeric(4,1) NOT NULL CHECK (planned_credits > 0 AND planned_credits <= 120),
  state               text NOT NULL CHECK (state IN ('PLANNED','CONFIRMED','PASSED','FAILED','DEFERRED','DROPPED')),
  follows_id          uuid UNIQUE REFERENCES study_semester ON DELETE RESTRICT,   -- the failed or deferred one it takes up again; once
  confirmed_at        timestamptz,
  confirmed_by        uuid REFERENCES person,                -- null: it was over before semesters were kept
  told_outcome        text CHECK (told_outcome IN ('PASSED','FAILED')),
  told_credits        numeric(4,1) CHECK (told_credits >= 0 AND told_credits <= planned_credits),
  result_on           date,
  told_at             timestamptz,                           -- told and waiting, or verified
  sent_back_at        timestamptz,
  sent_back_by        uuid REFERENCES person,
  sent_back_reason    text CHECK (length(sent_back_reason) BETWEEN 3 AND 500),
  earned_credits      numeric(4,1),
  verified_at         timestamptz,
  verified_by         uuid REFERENCES person,
  payout_planned_nok  integer NOT NULL DEFAULT 0 CHECK (payout_planned_nok >= 0),
  payout_from         date NOT NULL,
  payout_by           date NOT NULL CHECK (payout_by >= payout_from),
  payout_received_nok integer CHECK (payout_received_nok >= 0),
  payout_received_on  date,
  payout_recorded_by  uuid REFERENCES person,
  created_at          timestamptz NOT NULL,
  updated_at          timestamptz NOT NULL,
  version             integer NOT NULL DEFAULT 1,
  CONSTRAINT confirmed_when_studied CHECK (state NOT IN ('CONFIRMED','PASSED','FAILED') OR confirmed_at IS NOT NULL),
  CONSTRAINT told_as_a_whole CHECK (num_nonnulls(told_outcome, told_credits, result_on, told_at) IN (0, 4)),
  CONSTRAINT verified_when_over CHECK ((state IN ('PASSED','FAILED')) = (verified_at IS NOT NULL)),
  CONSTRAINT verified_as_told CHECK (verified_at IS NULL OR (told_outcome = state AND earned_credits = told_credits)),
  CONSTRAINT earned_when_verified CHECK ((earned_credits IS NULL) = (verified_at IS NULL)),
  CONSTRAINT received_as_a_whole CHECK (num_nonnulls(payout_received_nok, payout_received_on, payout_recorded_by) IN (0, 3))
);
CREATE INDEX study_semester_application ON study_semester (application_id, starts_on);
-- A term is studied once at a time; what was failed, deferred or dropped may be taken up again in the same term as something else.
CREATE UNIQUE INDEX one_semester_a_term ON study_semester (application_id, year, season) WHERE state IN ('PLANNED','CONFIRMED','PASSED') AND follows_id IS NULL;
CREATE INDEX study_semester_to_confirm ON study_semester (confirm_by) WHERE state = 'PLANNED';
CREATE INDEX study_semester_to_verify ON study_semester (application_id) WHERE state = 'CONFIRMED' AND told_at IS NOT NULL;

-- Behind the rules: nobody verifies their own, and neither money nor credits go past what the study has. Looked at when the transaction
-- ends, so that a plan can be written over in several statements; the study's row is locked, so that two at once are seen by each other.
CREATE FUNCTION study_semester_holds() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  v_study  further_education_application%ROWTYPE;
  v_money  bigint;
  v_credits numeric;
BEGIN
  SELECT * INTO v_study FROM further_education_application WHERE id = NEW.application_id FOR NO KEY UPDATE;
  IF NEW.verified_by = v_study.person_id THEN
    RAISE EXCEPTION 'Nobody verifies their own result' USING ERRCODE = 'check_violation', CONSTRAINT = 'nobody_verifies_their_own_result';
  END IF;
  SELECT coalesce(sum(coalesce(payout_received_nok, CASE WHEN state IN ('DEFERRED','DROPPED') THEN 0 ELSE payout_planned_nok END)), 0),
         coalesce(sum(CASE state WHEN 'PASSED' THEN earned_credits WHEN 'PLANNED' THEN planned_credits WHEN 'CONFIRMED' THEN planned_credits END), 0)
    INTO v_money, v_credits FROM study_semester WHERE application_id = NEW.application_id;
  IF v_money > coalesce(v_study.granted_nok, 0) THEN
    RAISE EXCEPTION 'The payouts pass what was granted' USING ERRCODE = 'check_violation', CONSTRAINT = 'payouts_within_grant';
  END IF;
  IF v_credits > v_study.credits THEN
    RAISE EXCEPTION 'The semesters pass the credits of the study' USING ERRCODE = 'check_violation', CONSTRAINT = 'credits_within_study';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER study_semester_holds AFTER INSERT OR UPDATE ON study_semester DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION study_semester_holds();

-- From which support on an employee may be bound: three months' pay as the municipality reckons it.
CREATE TABLE binding_rule (
  one       boolean PRIMARY KEY DEFAULT true CHECK (one),
  least_nok integer NOT NULL CHECK (least_nok >= 0)
);
INSERT INTO binding_rule (least_nok) VALUES (150000);

-- The employee stays for a while after large support (HTA-type clause). The text they signed is kept as it was read.
CREATE TABLE binding_agreement (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  application_id uuid NOT NULL REFERENCES further_education_application,
  person_id      uuid NOT NULL REFERENCES person,
  support_nok    integer NOT NULL CHECK (support_nok > 0),
  months         integer NOT NULL CHECK (months BETWEEN 1 AND 24),
  leave_from     date NOT NULL,
  from_on        date NOT NULL CHECK (from_on >= leave_from),
  to_on          date NOT NULL,
  text_version   text NOT NULL,
  locale         text NOT NULL CHECK (locale IN ('nb','nn','en')),
  text           text NOT NULL CHECK (length(text) > 0),
  state          text NOT NULL CHECK (state IN ('OFFERED','SIGNED','RELEASED','WITHDRAWN')),   -- ended is seen from to_on
  offered_at     timestamptz NOT NULL,
  offered_by     uuid NOT NULL REFERENCES person,
  signed_at      timestamptz,
  released_at    timestamptz,
  released_by    uuid REFERENCES person,
  release_reason text CHECK (length(release_reason) BETWEEN 3 AND 500),
  created_at     timestamptz NOT NULL,
  updated_at     timestamptz NOT NULL,
  version        integer NOT NULL DEFAULT 1,
  CONSTRAINT so_many_months CHECK (to_on = (from_on + make_interval(months => months))::date - 1),
  CONSTRAINT signed_when_bound CHECK ((state IN ('SIGNED','RELEASED')) = (signed_at IS NOT NULL)),
  CONSTRAINT signed_before_leave CHECK ((signed_at AT TIME ZONE 'Europe/Oslo')::date <= leave_from),
  CONSTRAINT released_with_a_reason CHECK ((state = 'RELEASED') = (num_nonnulls(released_at, released_by, release_reason) = 3)),
  CONSTRAINT nobody_offers_themselves CHECK (offered_by <> person_id)
);
CREATE UNIQUE INDEX one_live_binding ON binding_agreement (application_id) WHERE state IN ('OFFERED','SIGNED');
CREATE INDEX binding_agreement_person ON binding_agreement (person_id);

-- What was agreed is not written over.
CREATE FUNCTION binding_text_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.text, NEW.text_version, NEW.support_nok, NEW.months, NEW.from_on, NEW.to_on, NEW.leave_from, NEW.person_id, NEW.application_id)
     IS DISTINCT FROM (OLD.text, OLD.text_version, OLD.support_nok, OLD.months, OLD.from_on, OLD.to_on, OLD.leave_from, OLD.person_id, OLD.application_id) THEN
    RAISE EXCEPTION 'What was agreed stays as it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER binding_text_stays BEFORE UPDATE ON binding_agreement FOR EACH ROW EXECUTE FUNCTION binding_text_stays();
