-- The year wheel: dates as data become tasks with an owner, a reminder before and the next leader after.
CREATE TABLE wheel_template (
  id                 uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name_nb            text NOT NULL CHECK (length(name_nb) BETWEEN 3 AND 120),
  name_nn            text NOT NULL CHECK (length(name_nn) BETWEEN 3 AND 120),
  name_en            text NOT NULL CHECK (length(name_en) BETWEEN 3 AND 120),
  -- CALENDAR: month_day, or the exact day of a year in wheel_date. The others: a day of each application round, wherever it is moved.
  source             text NOT NULL CHECK (source IN ('CALENDAR','ROUND_OPENS','ROUND_CLOSES','ROUND_UNIT','ROUND_OWNER')),
  month_day          text CHECK (month_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$' AND month_day <> '02-29'),
  owner_role         text CHECK (owner_role IN ('UNIT_LEADER','SECTOR_LEADER','COURSE_COORDINATOR')),   -- one task for each unit the role is held for
  owner_id           uuid REFERENCES person,
  remind_days        integer NOT NULL CHECK (remind_days BETWEEN 0 AND 90),      -- before the day
  escalate_days      integer NOT NULL CHECK (escalate_days BETWEEN 1 AND 90),    -- working days after it
  escalate_id        uuid REFERENCES person,                                     -- null: the next leader above
  screen             text NOT NULL CHECK (screen ~ '^/[a-z0-9/-]*$' AND length(screen) <= 120),
  active             boolean NOT NULL,
  created_at         timestamptz NOT NULL,
  updated_at         timestamptz NOT NULL,
  version            integer NOT NULL DEFAULT 1,
  CONSTRAINT owned_by_one CHECK (num_nonnulls(owner_role, owner_id) = 1),
  CONSTRAINT day_from_one_place CHECK ((source = 'CALENDAR') = (month_day IS NOT NULL))
);

-- The day of one year, where it is another than usual.
CREATE TABLE wheel_date (
  template_id uuid NOT NULL REFERENCES wheel_template,
  year        integer NOT NULL CHECK (year BETWEEN 2000 AND 2099),
  due_on      date NOT NULL CHECK (extract(year FROM due_on) = year),
  set_by      uuid NOT NULL REFERENCES person,
  set_at      timestamptz NOT NULL,
  PRIMARY KEY (template_id, year)
);

-- A task of a year or of a round. Its day is never copied: it is read where it is data, so it follows when that is changed.
CREATE TABLE wheel_task (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  template_id uuid NOT NULL REFERENCES wheel_template,
  year        integer CHECK (year BETWEEN 2000 AND 2099),
  round_id    uuid REFERENCES application_round,
  unit_id     uuid REFERENCES org_unit,               -- where the owner's role is held; null when a person owns it
  state       text NOT NULL CHECK (state IN ('OPEN','DONE','NOT_NEEDED')),
  done_by     uuid REFERENCES person,                 -- null: it closed by itself, from what the data say
  done_at     timestamptz,
  note        text CHECK (length(note) <= 500),
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  version     integer NOT NULL DEFAULT 1,
  CONSTRAINT of_year_or_round CHECK (num_nonnulls(year, round_id) = 1),
  CONSTRAINT done_at_a_time CHECK ((state = 'OPEN') = (done_at IS NULL)),
  CONSTRAINT not_needed_for_a_reason CHECK (state <> 'NOT_NEEDED' OR (done_by IS NOT NULL AND length(note) >= 3)),
  CONSTRAINT one_task UNIQUE NULLS NOT DISTINCT (template_id, year, round_id, unit_id)
);
CREATE INDEX wheel_task_open ON wheel_task (template_id) WHERE state = 'OPEN';

CREATE TABLE wheel_task_event (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  task_id    uuid NOT NULL REFERENCES wheel_task,
  from_state text NOT NULL,
  to_state   text NOT NULL,
  actor_id   uuid REFERENCES person,                  -- null: by itself
  at         timestamptz NOT NULL,
  text       text CHECK (length(text) <= 500)
);
CREATE INDEX wheel_task_event_task ON wheel_task_event (task_id, id);
CREATE FUNCTION wheel_task_event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'wheel_task_event is append-only' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER wheel_task_event_append_only BEFORE UPDATE OR DELETE ON wheel_task_event
  FOR EACH ROW EXECUTE FUNCTION wheel_task_event_is_append_only();
CREATE TRIGGER wheel_task_event_never_emptied BEFORE TRUNCATE ON wheel_task_event
  FOR EACH STATEMENT EXECUTE FUNCTION wheel_task_event_is_append_only();

-- The day of a task, as the data say it now.
CREATE FUNCTION wheel_due(p_template uuid, p_year integer, p_round uuid) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN w.source = 'CALENDAR'
           THEN coalesce((SELECT d.due_on FROM wheel_date d WHERE d.template_id = w.id AND d.year = p_year), (p_year || '-' || w.month_day)::date)
         ELSE (SELECT CASE w.source WHEN 'ROUND_OPENS' THEN r.opens_on WHEN 'ROUND_CLOSES' THEN r.closes_on
                                    WHEN 'ROUND_UNIT' THEN r.unit_deadline ELSE r.owner_deadline END FROM application_round r WHERE r.id = p_round) END
    FROM wheel_template w WHERE w.id = p_template
$$;

-- Who owns a task on a day: the person, or who holds the role for the unit; beside each their deputy. acts_for: whose deputy it is.
CREATE FUNCTION wheel_owners(p_task uuid, p_today date) RETURNS TABLE (person_id uuid, acts_for uuid) LANGUAGE sql STABLE AS $$
  WITH task AS (SELECT w.owner_role, w.owner_id, t.unit_id FROM wheel_task t JOIN wheel_template w ON w.id = t.template_id WHERE t.id = p_task),
  held AS (
    SELECT DISTINCT r.person_id, r.role, r.scope_unit_id FROM task k JOIN role_assignment r ON r.role = k.owner_role AND r.scope_unit_id = k.unit_id
     WHERE r.valid_from <= p_today AND (r.valid_to IS NULL OR r.valid_to >= p_today)
  )
  SELECT DISTINCT ON (o.person_id) o.person_id, o.acts_for FROM (
    SELECT k.owner_id AS person_id, NULL::uuid AS acts_for FROM task k WHERE k.owner_id IS NOT NULL
    UNION ALL SELECT h.person_id, NULL FROM held h
    UNION ALL SELECT d.delegate_id, d.delegator_id FROM held h
      JOIN deputies_on(p_today) d ON d.delegator_id = h.person_id AND d.role = h.role AND d.scope_unit_id = h.scope_unit_id
  ) o JOIN person p ON p.id = o.person_id AND p.erased_at IS NULL ORDER BY o.person_id, o.acts_for NULLS FIRST
$$;

-- Who is told when it is late: the one named, or the leaders of the nearest unit upwards who do not own it; beside each their deputy.
CREATE FUNCTION wheel_next_leaders(p_task uuid, p_today date) RETURNS TABLE (person_id uuid, acts_for uuid) LANGUAGE sql STABLE AS $$
  WITH task AS (SELECT w.escalate_id, t.unit_id FROM wheel_task t JOIN wheel_template w ON w.id = t.template_id WHERE t.id = p_task),
  leaders AS (
    SELECT r.person_id, r.role, r.scope_unit_id, length(u.path) AS depth
      FROM task k JOIN org_unit own ON own.id = k.unit_id JOIN org_unit u ON own.path LIKE u.path || '%'
      JOIN role_assignment r ON r.scope_unit_id = u.id AND r.role IN ('UNIT_LEADER','SECTOR_LEADER')
     WHERE k.escalate_id IS NULL AND r.valid_from <= p_today AND (r.valid_to IS NULL OR r.valid_to >= p_today)
       AND r.person_id NOT IN (SELECT o.person_id FROM wheel_owners(p_task, p_today) o WHERE o.acts_for IS NULL)
  ), nearest AS (SELECT * FROM leaders WHERE depth = (SELECT max(depth) FROM leaders))
  SELECT DISTINCT ON (n.person_id) n.person_id, n.acts_for FROM (
    SELECT k.escalate_id AS person_id, NULL::uuid AS acts_for FROM task k WHERE k.escalate_id IS NOT NULL
    UNION ALL SELECT x.person_id, NULL FROM nearest x
    UNION ALL SELECT d.delegate_id, d.delegator_id FROM nearest x
      JOIN deputies_on(p_today) d ON d.delegator_id = x.person_id AND d.role = x.role AND d.scope_unit_id = x.scope_unit_id
  ) n JOIN person p ON p.id = n.person_id AND p.erased_at IS NULL ORDER BY n.person_id, n.acts_for NULLS FIRST
$$;

-- Whether the data themselves say that a task of a round is done: the day has come, the unit has answered all it was sent, or the owner has.
CREATE FUNCTION wheel_answered(p_task uuid, p_today date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE w.source
      WHEN 'ROUND_OPENS' THEN r.opens_on <= p_today
      WHEN 'ROUND_CLOSES' THEN r.closes_on < p_today
      WHEN 'ROUND_UNIT' THEN r.closes_on < p_today AND NOT EXISTS (
        SELECT 1 FROM further_education_application a JOIN org_unit u ON u.id = a.unit_id
         WHERE a.round_id = r.id AND a.state = 'SUBMITTED' AND u.path LIKE own.path || '%')
      WHEN 'ROUND_OWNER' THEN r.closes_on < p_today AND NOT EXISTS (
        SELECT 1 FROM further_education_application a JOIN org_unit u ON u.id = a.unit_id
         WHERE a.round_id = r.id AND u.ownership = 'MUNICIPAL' AND a.state IN ('SUBMITTED','RECOMMENDED','NOT_RECOMMENDED')
           AND (own.id IS NULL OR u.path LIKE own.path || '%'))
      ELSE false END
    FROM wheel_task t JOIN wheel_template w ON w.id = t.template_id JOIN application_round r ON r.id = t.round_id LEFT JOIN org_unit own ON own.id = t.unit_id
   WHERE t.id = p_task
$$;

-- The Norwegian frame of further education (Udir's dates as a school owner meets them), and the days of the municipality's own rounds.
INSERT INTO wheel_template (name_nb, name_nn, name_en, source, month_day, owner_role, remind_days, escalate_days, screen, active, created_at, updated_at) VALUES
  ('Udir åpner for søknader om videreutdanning', 'Udir opnar for søknader om vidareutdanning', 'Udir opens for applications', 'CALENDAR', '02-01', 'SECTOR_LEADER', 7, 3, '/videreutdanning/runder', true, now(), now()),
  ('Frist for å søke hos Udir', 'Frist for å søkje hos Udir', 'Deadline for applying to Udir', 'CALENDAR', '03-01', 'SECTOR_LEADER', 14, 3, '/videreutdanning', true, now(), now()),
  ('Vedta og rangere hos Udir (2.–15. mars)', 'Vedta og rangere hos Udir (2.–15. mars)', 'Decide and rank at Udir (2–15 March)', 'CALENDAR', '03-15', 'SECTOR_LEADER', 10, 2, '/videreutdanning/rangering', true, now(), now()),
  ('Udir svarer: se over svarene', 'Udir svarer: sjå over svara', 'Udir answers: look through the answers', 'CALENDAR', '04-30', 'SECTOR_LEADER', 7, 5, '/videreutdanning', true, now(), now()),
  ('Opptak: registrer hvem som har fått studieplass', 'Opptak: registrer kven som har fått studieplass', 'Admission: record who was admitted', 'CALENDAR', '05-31', 'SECTOR_LEADER', 7, 5, '/videreutdanning', true, now(), now()),
  ('Bekreft deltakelse hos Udir, høst', 'Stadfest deltaking hos Udir, haust', 'Confirm participation at Udir, autumn', 'CALENDAR', '09-01', 'SECTOR_LEADER', 14, 2, '/videreutdanning', true, now(), now()),
  ('Bekreft deltakelse hos Udir, vår', 'Stadfest deltaking hos Udir, vår', 'Confirm participation at Udir, spring', 'CALENDAR', '03-15', 'SECTOR_LEADER', 14, 2, '/videreutdanning', true, now(), now()),
  ('Kontroller utbetalingene for høsten (oktober–desember)', 'Kontroller utbetalingane for hausten (oktober–desember)', 'Check the payouts of the autumn (October–December)', 'CALENDAR', '12-15', 'SECTOR_LEADER', 14, 5, '/videreutdanning', true, now(), now()),
  ('Kontroller utbetalingene for våren (mai–juni)', 'Kontroller utbetalingane for våren (mai–juni)', 'Check the payouts of the spring (May–June)', 'CALENDAR', '06-30', 'SECTOR_LEADER', 14, 5, '/videreutdanning', true, now(), now()),
  ('Rapporter bruken av tilskudd (se fristen i tilskuddsbrevet)', 'Rapporter bruken av tilskot (sjå fristen i tilskotsbrevet)', 'Report the use of grants (see the deadline in the grant letter)', 'CALENDAR', '02-15', 'SECTOR_LEADER', 21, 3, '/plan', true, now(), now()),
  ('Søknadsrunden åpner', 'Søknadsrunden opnar', 'The application round opens', 'ROUND_OPENS', NULL, 'SECTOR_LEADER', 7, 3, '/videreutdanning/runder', true, now(), now()),
  ('Søknadsrunden lukker', 'Søknadsrunden lukkar', 'The application round closes', 'ROUND_CLOSES', NULL, 'SECTOR_LEADER', 7, 3, '/videreutdanning', true, now(), now()),
  ('Enhetens frist: vurder søknadene', 'Fristen til eininga: vurder søknadene', 'The unit’s deadline: consider the applications', 'ROUND_UNIT', NULL, 'UNIT_LEADER', 5, 2, '/videreutdanning', true, now(), now()),
  ('Rangér og vedta søknadene', 'Ranger og vedta søknadene', 'Rank and decide the applications', 'ROUND_OWNER', NULL, 'SECTOR_LEADER', 7, 2, '/videreutdanning/rangering', true, now(), now());

ALTER TABLE notification DROP CONSTRAINT notification_subject_type_check;
ALTER TABLE notification ADD CONSTRAINT notification_subject_type_check
  CHECK (subject_type IN ('ENROLMENT','SESSION','CERTIFICATE','APPLICATION','RUN','SIGN_UP','INTEREST','MAKE_UP','TASK'));
