import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';

/** Signs the sessions the bench makes, and is given to the API as its own. */
export const SESSION_SECRET = 'the-bench-signs-its-own-sessions-with-this';

/** An employee with a session of today. */
export interface SeededPerson {
  readonly id: string;
  readonly unitId: string;
  /** The header that says who asks. */
  readonly cookie: string;
}

/** A sector with schools below it. */
export async function seedUnits(sql: Pool, schools = 20): Promise<void> {
  await sql.query(
    `WITH sector AS (
       INSERT INTO org_unit (key, path, name, kind, ownership, valid_from, created_at, updated_at)
       VALUES ('oppvekst', 'oppvekst/', 'Sektor oppvekst', 'SECTOR', 'MUNICIPAL', '2020-01-01', now(), now()) RETURNING id)
     INSERT INTO org_unit (key, parent_id, path, name, kind, ownership, valid_from, created_at, updated_at)
     SELECT 'skole-' || n, sector.id, 'oppvekst/skole-' || n || '/', 'Skole ' || n, 'SCHOOL', 'MUNICIPAL', '2020-01-01', now(), now()
       FROM sector, generate_series(1, $1::int) n`,
    [schools],
  );
}

/** Invented employees, spread over the schools. */
export async function seedPeople(sql: Pool, count: number): Promise<void> {
  await sql.query(
    `WITH school AS (SELECT id, row_number() OVER (ORDER BY key) AS place FROM org_unit WHERE kind = 'SCHOOL'),
     added AS (
       INSERT INTO person (kind, given_name, family_name, email, hr_key, created_at, updated_at)
       SELECT 'EMPLOYEE', 'Kari', 'Testmoen ' || n, 'kari' || n || '@amot.example', 'B' || n, now(), now()
         FROM generate_series(1, $1::int) n RETURNING id, hr_key)
     INSERT INTO employment (person_id, unit_id, profile_code, title, percent, valid_from, source, created_at, updated_at)
     SELECT added.id, school.id, 'LAERER', 'Lærer', 100, '2020-08-01', 'IMPORT', now(), now()
       FROM added JOIN school ON school.place = 1 + substr(added.hr_key, 2)::int % (SELECT count(*) FROM school)`,
    [count],
  );
}

/** Signs the first employees in. */
export async function seedSessions(sql: Pool, count: number): Promise<SeededPerson[]> {
  const { rows } = await sql.query<{ id: string; unitId: string }>(
    `SELECT p.id, m.unit_id AS "unitId" FROM person p JOIN employment m ON m.person_id = p.id ORDER BY p.family_name, p.id LIMIT $1`,
    [count],
  );
  const tokens = rows.map((_row, index) => `bench-${index}`);
  const hash = (token: string): string => createHmac('sha256', SESSION_SECRET).update(token).digest('hex');
  await sql.query(
    `INSERT INTO session (token_hash, person_id, created_at, last_seen_at, expires_at)
     SELECT h, p, now(), now(), now() + interval '12 hours' FROM unnest($1::text[], $2::uuid[]) AS s(h, p)`,
    [tokens.map(hash), rows.map((row) => row.id)],
  );
  return rows.map((row, index) => ({ ...row, cookie: `session=${tokens[index] ?? ''}` }));
}

/** Everyone has had the page open until now, so that no request is the first in a minute. */
export async function refreshSessions(sql: Pool): Promise<void> {
  await sql.query('UPDATE session SET last_seen_at = now()');
}

export interface RunWish {
  readonly count: number;
  readonly capacity: number;
  /** Weeks until the first of them starts; the next ones start an hour apart. */
  readonly inWeeks: number;
  readonly sessions?: number;
}

/** Runs that can be booked now, four to a course, hosted by the schools in turn. Answers their ids in order of start. */
export async function seedRuns(sql: Pool, wish: RunWish): Promise<string[]> {
  const sessions = wish.sessions ?? 1;
  await sql.query(
    `INSERT INTO course (code, type, audience, measure_ref, title_nb, title_nn, title_en, text_nb, text_nn, text_en, learning_goals, completion_rule,
       duration_minutes, created_at, updated_at)
     SELECT 'K' || n, 'THEME', 'EMPLOYEE', '1', 'Trygghetssirkelen ' || n, 'Tryggleikssirkelen ' || n, 'Circle of Security ' || n,
       repeat('Om kurset. ', 20), repeat('Om kurset. ', 20), repeat('About it. ', 20), '{"nb":["lære"],"nn":["lære"],"en":["learn"]}', '{"minPercent":80}', 480, now(), now()
       FROM generate_series(1, ceil($1::int / 4.0)::int) n ON CONFLICT DO NOTHING`,
    [wish.count],
  );
  const { rows } = await sql.query<{ id: string }>(
    `WITH school AS (SELECT id, row_number() OVER (ORDER BY key) AS place FROM org_unit WHERE kind = 'SCHOOL')
     INSERT INTO course_run (course_id, host_unit_id, place, capacity, opens_at, closes_at, cancel_until, starts_at, ends_at, approval_policy,
       promotion, promotion_stops_at, state, created_at, updated_at)
     SELECT c.id, school.id, 'Rena', $2, least(s.at - interval '90 days', now() - interval '1 day'), s.at - interval '1 day', s.at - interval '1 day', s.at, s.at + interval '60 days',
       'NONE', 'AUTO', s.at - interval '2 days', 'PUBLISHED', now(), now()
       FROM generate_series(1, $1::int) n JOIN course c ON c.code = 'K' || (1 + n / 4 % ceil($1::int / 4.0)::int)
       JOIN school ON school.place = 1 + n % (SELECT count(*) FROM school), LATERAL (SELECT date_trunc('hour', now()) + $3::int * interval '1 week' + n * interval '1 hour' AS at) s
     RETURNING id`,
    [wish.count, wish.capacity, wish.inWeeks],
  );
  const ids = rows.map((row) => row.id);
  await sql.query(
    `INSERT INTO course_session (run_id, no, title, starts_at, ends_at, place)
     SELECT r.id, no, 'Samling ' || no, r.starts_at + (no - 1) * interval '1 week', r.starts_at + (no - 1) * interval '1 week' + interval '1 hour', 'Rena'
       FROM course_run r, generate_series(1, $2::int) no WHERE r.id = ANY ($1::uuid[])`,
    [ids, sessions],
  );
  return ids;
}

/** As the database's own housekeeping would have left it. */
export async function settle(sql: Pool): Promise<void> {
  await sql.query('VACUUM ANALYZE');
  await sql.query('CHECKPOINT');
}
