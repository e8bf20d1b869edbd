import type { Pool, PoolClient } from 'pg';

/** So many take part in each of the runs of the past. */
const IN_A_RUN = 30;

/**
 * Enrolments that are over, about as many for each person: in the way of nobody, but they make the tables as large as they
 * become. Set by set, and without the checks that each row would cost, which the numbers make good by themselves.
 */
export async function seedPastEnrolments(sql: Pool, count: number): Promise<void> {
  const client = await sql.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL session_replication_role = replica');
    await seedPastRuns(client, count);
    await seedTakingPart(client, count);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

async function seedPastRuns(client: PoolClient, count: number): Promise<void> {
  await client.query(
    `INSERT INTO course (code, type, audience, title_nb, title_nn, title_en, text_nb, text_nn, text_en, learning_goals, completion_rule,
       duration_minutes, created_at, updated_at)
     VALUES ('FORTID', 'THEME', 'EMPLOYEE', 'Fortid', 'Fortid', 'Past', 'Over', 'Over', 'Over', '{"nb":[],"nn":[],"en":[]}', '{"minPercent":80}', 480, now(), now())`,
  );
  await client.query(
    `WITH needed AS (SELECT ceil($1::int / people::numeric)::int * ceil(people / $2::int::numeric)::int AS runs FROM (SELECT count(*) AS people FROM person) p)
     INSERT INTO course_run (course_id, host_unit_id, place, capacity, seats_taken, opens_at, closes_at, cancel_until, starts_at, ends_at, approval_policy,
       promotion, promotion_stops_at, state, created_at, updated_at)
     SELECT c.id, u.id, 'Rena', $2, $2, at - interval '90 days', at - interval '1 day', at - interval '1 day', at, at + interval '60 days',
       'NONE', 'AUTO', at - interval '2 days', 'COMPLETED', now(), now()
       FROM needed, course c, (SELECT id FROM org_unit WHERE kind = 'SCHOOL' ORDER BY key LIMIT 1) u,
            generate_series(1, needed.runs) n, LATERAL (SELECT now() - interval '2 years' + n * interval '1 minute' AS at) s
      WHERE c.code = 'FORTID'`,
    [count, IN_A_RUN],
  );
}

/** Person after person fills run after run; when all have had their turn, it goes round again in new runs. */
async function seedTakingPart(client: PoolClient, count: number): Promise<void> {
  await client.query(
    `WITH p AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS people FROM person),
     r AS (SELECT r.id, row_number() OVER (ORDER BY r.starts_at) - 1 AS place FROM course_run r JOIN course c ON c.id = r.course_id WHERE c.code = 'FORTID')
     INSERT INTO enrolment (run_id, person_id, state, requested_at, booked_by, created_at, updated_at)
     SELECT r.id, p.id, CASE WHEN p.place % 10 = 0 THEN 'NO_SHOW' ELSE 'COMPLETED' END, now() - interval '2 years', p.id, now(), now()
       FROM p CROSS JOIN LATERAL generate_series(0, ceil($1::int / p.people::numeric)::int - 1) round
       JOIN r ON r.place = round * ceil(p.people / $2::int::numeric)::int + p.place / $2::int
      WHERE round * p.people + p.place < $1`,
    [count, IN_A_RUN],
  );
}

const YEARS = 10;

/** Studies that began over ten school years, each with its application and its story. */
export async function seedStudies(sql: Pool, count: number): Promise<void> {
  await sql.query(
    `INSERT INTO application_round (school_year, opens_on, closes_on, unit_deadline, owner_deadline, budget_nok, created_at, updated_at)
     SELECT y || '/' || right((y + 1)::text, 2), make_date(y, 2, 1), make_date(y, 3, 1), make_date(y, 3, 15), make_date(y, 4, 1), 0, now(), now()
       FROM generate_series(extract(year FROM now())::int - $1::int, extract(year FROM now())::int - 1) y`,
    [YEARS],
  );
  await sql.query(
    `WITH p AS (SELECT p.id, m.unit_id, row_number() OVER (ORDER BY p.id) AS place FROM person p JOIN employment m ON m.person_id = p.id LIMIT $1),
     round AS (SELECT id, opens_on, row_number() OVER (ORDER BY opens_on) - 1 AS place FROM application_round),
     asked AS (
       INSERT INTO further_education_application (round_id, person_id, unit_id, institution, study, subject_area, credits, starts_on, ends_on, scheme_wish,
         cost_nok, motivation, state, started_on, created_at, updated_at)
       SELECT round.id, p.id, p.unit_id, 'HINN', 'Studium', 'PEDAGOGY', 30, round.opens_on + 190, round.opens_on + 500, 'NONE', 0, 'Lære', 'STARTED',
         round.opens_on + 190, now(), now() FROM p JOIN round ON round.place = p.place % $2::int RETURNING id, person_id, starts_on)
     INSERT INTO application_event (application_id, from_state, to_state, cause, actor_id, effective_on, recorded_at)
     SELECT asked.id, step.before, step.after, step.after, asked.person_id, asked.starts_on, asked.starts_on
       FROM asked, (VALUES (NULL, 'SUBMITTED'), ('SUBMITTED', 'APPROVED'), ('APPROVED', 'STARTED')) AS step (before, after)`,
    [count, YEARS],
  );
}
