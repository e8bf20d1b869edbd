import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { firstRow, rows } from '../platform/database/database.ts';

export interface StaffCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Employments from an earlier file that this one does not name and that are not over. */
  readonly missing: number;
}

/** So many new rows change what the planner must know of the tables; it would find out by itself a minute later. */
const MANY = 1_000;

const notOver = (today: LocalDate): RawBuilder<boolean> => sql`(m.valid_to IS NULL OR m.valid_to > ${today}::date)`;

/** Finds what each staged row is already, by person, unit, profile and first day, and counts what it would change. */
export async function compareRows(em: EntityManager, today: LocalDate): Promise<StaffCounts> {
  // Whole tables meet whole tables here. Right after a large import the planner does not know yet how large they are.
  await rows(em, sql`SET LOCAL enable_nestloop = off`);
  await rows(
    em,
    sql`CREATE TEMP TABLE staff_match ON COMMIT DROP AS
        SELECT s.row_no, m.id AS employment_id, coalesce(${notOver(today)}, false) AND m.id IS NOT NULL AS not_over,
               CASE WHEN m.id IS NULL THEN 'ADD'
                    WHEN (m.title, m.percent, m.valid_to, p.given_name, p.family_name, p.email)
                         IS DISTINCT FROM (s.title, s.percent, s.valid_to, s.given_name, s.family_name, s.email) THEN 'CHANGE'
                    ELSE 'SKIP' END AS action
          FROM staff_row s LEFT JOIN person p ON p.hr_key = s.hr_key
          LEFT JOIN employment m ON m.person_id = p.id AND m.unit_id = s.unit_id AND m.profile_code = s.profile_code
                AND m.valid_from = s.valid_from AND m.source = 'IMPORT'`,
  );
  const counted = await firstRow(
    em,
    sql<StaffCounts>`
      SELECT count(*) FILTER (WHERE action = 'ADD')::int AS added, count(*) FILTER (WHERE action = 'CHANGE')::int AS changed,
             count(*) FILTER (WHERE action = 'SKIP')::int AS unchanged,
             (SELECT count(*)::int FROM employment m WHERE m.source = 'IMPORT' AND ${notOver(today)})
               - count(*) FILTER (WHERE not_over)::int AS missing
        FROM staff_match`,
  );
  return counted ?? { added: 0, changed: 0, unchanged: 0, missing: 0 };
}

/** Writes people and employments; what is the same already is not touched. Two statements, however many rows. */
export async function applyRows(em: EntityManager, now: Date): Promise<void> {
  await rows(
    em,
    sql`INSERT INTO person (kind, given_name, family_name, email, hr_key, created_at, updated_at)
        SELECT DISTINCT ON (hr_key COLLATE "C") 'EMPLOYEE', given_name, family_name, email, hr_key, ${now}::timestamptz, ${now}::timestamptz
          FROM staff_row JOIN staff_match USING (row_no) WHERE action <> 'SKIP' ORDER BY hr_key COLLATE "C", row_no
        ON CONFLICT (hr_key) DO UPDATE SET given_name = excluded.given_name, family_name = excluded.family_name, email = excluded.email,
           updated_at = excluded.updated_at, version = person.version + 1
         WHERE (person.given_name, person.family_name, person.email) IS DISTINCT FROM (excluded.given_name, excluded.family_name, excluded.email)`,
  );
  await rows(
    em,
    sql`INSERT INTO employment (person_id, unit_id, profile_code, title, percent, valid_from, valid_to, source, created_at, updated_at)
        SELECT p.id, s.unit_id, s.profile_code, s.title, s.percent, s.valid_from, s.valid_to, 'IMPORT', ${now}::timestamptz, ${now}::timestamptz
          FROM staff_row s JOIN staff_match x ON x.row_no = s.row_no AND x.action <> 'SKIP' JOIN person p ON p.hr_key = s.hr_key
        ON CONFLICT (person_id, unit_id, profile_code, valid_from) WHERE source = 'IMPORT' DO UPDATE SET title = excluded.title,
           percent = excluded.percent, valid_to = excluded.valid_to, updated_at = excluded.updated_at, version = employment.version + 1
         WHERE (employment.title, employment.percent, employment.valid_to) IS DISTINCT FROM (excluded.title, excluded.percent, excluded.valid_to)`,
  );
}

/**
 * Ends, with today as the last day, what an earlier file brought and this one does not name; what had not begun is taken
 * away. To be done before rows are added.
 */
export async function endMissing(em: EntityManager, today: LocalDate, now: Date): Promise<void> {
  const missing = sql`m.source = 'IMPORT' AND NOT EXISTS (SELECT 1 FROM staff_match x WHERE x.employment_id = m.id)`;
  await rows(em, sql`DELETE FROM employment m WHERE m.valid_from > ${today}::date AND ${missing}`);
  await rows(
    em,
    sql`UPDATE employment m SET valid_to = ${today}::date, updated_at = ${now}, version = version + 1
         WHERE ${notOver(today)} AND ${missing}`,
  );
}

/** Tells the planner of a large import, and leaves the transaction as it was found. */
export async function settle(em: EntityManager, added: number): Promise<void> {
  if (added >= MANY) await rows(em, sql`ANALYZE person, employment`);
  await rows(em, sql`SET LOCAL enable_nestloop TO DEFAULT`);
  await rows(em, sql`SET LOCAL statement_timeout TO DEFAULT`);
}
