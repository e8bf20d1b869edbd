import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import { rows } from '../platform/database/database.ts';
import type { KnownNames } from './staff-columns.ts';
import type { StaffFault } from './staff-faults.ts';
import type { StaffRow } from './staff-rows.ts';

/** Rows sent in one statement: enough that the trips do not count, few enough to stay small in memory. */
export const STAGED_AT_ONCE = 5_000;

/** Names of units and profiles as a file may write them: key or name, code or name. */
export async function knownNames(em: EntityManager): Promise<KnownNames> {
  const units = new Map<string, string | null>();
  const foundUnits = await rows(em, sql<{ id: string; key: string; name: string }>`SELECT id, key, name FROM org_unit`);
  for (const { id, name } of foundUnits) {
    const spoken = name.toLowerCase();
    units.set(spoken, units.has(spoken) ? null : id);
  }
  for (const { id, key } of foundUnits) units.set(key.toLowerCase(), id);
  const profiles = await rows(
    em,
    sql<{ code: string; name: string }>`SELECT code, name_nb AS name FROM position_profile`,
  );
  const named = profiles.flatMap((one) => [
    [one.name.toLowerCase(), one] as const,
    [one.code.toLowerCase(), one] as const,
  ]);
  return { units, profiles: new Map(named) };
}

/** The file's rows live here until the transaction ends. */
export async function openStaging(em: EntityManager): Promise<void> {
  // A large file may take longer than what is allowed for a page.
  await rows(em, sql`SET LOCAL statement_timeout = '5min'`);
  await rows(
    em,
    sql`CREATE TEMP TABLE staff_row (row_no int, hr_key text, given_name text, family_name text, email text, unit_id uuid, title text,
          profile_code text, percent int, valid_from date, valid_to date, leads uuid[]) ON COMMIT DROP`,
  );
}

/** Stands between the values of a column; no cell can hold it. A joined text is read far quicker than an array. */
const UNIT_SEPARATOR = '\u001f';

/** Adds rows; one statement. */
export async function stage(em: EntityManager, some: readonly StaffRow[]): Promise<void> {
  const column = (name: keyof StaffRow): RawBuilder<string[]> =>
    sql`string_to_array(${some.map((row) => row[name]).join(UNIT_SEPARATOR)}, chr(31))`;
  await rows(
    em,
    sql`INSERT INTO staff_row
      SELECT r.row_no, r.hr_key, r.given_name, r.family_name, r.email, r.unit_id, coalesce(nullif(r.title, ''), f.name_nb), r.profile_code,
             r.percent, r.valid_from, nullif(r.valid_to, '')::date, string_to_array(nullif(r.leads, ''), ',')::uuid[]
        FROM unnest(${column('row')}::int[], ${column('ansattnummer')}, ${column('fornavn')}, ${column('etternavn')}, ${column('epost')},
             ${column('enhet')}::uuid[], ${column('stilling')}, ${column('stillingsprofil')}, ${column('prosent')}::int[],
             ${column('fra')}::date[], ${column('til')}, ${column('leder_for')})
          AS r(row_no, hr_key, given_name, family_name, email, unit_id, title, profile_code, percent, valid_from, valid_to, leads)
        JOIN position_profile f ON f.code = r.profile_code`,
  );
}

/** What only shows when rows are seen together: an employment twice, and one number with two names. At most limit. */
export async function faultsAcrossRows(em: EntityManager, limit: number): Promise<StaffFault[]> {
  await rows(em, sql`ANALYZE staff_row`);
  return rows(
    em,
    sql<StaffFault>`
      WITH several AS (SELECT hr_key FROM staff_row GROUP BY hr_key HAVING count(*) > 1), seen AS (
        SELECT row_no, first_value(row_no) OVER person AS first_row, first_value(row_no) OVER place AS same_place,
               given_name <> first_value(given_name) OVER person AS given, family_name <> first_value(family_name) OVER person AS family,
               email <> first_value(email) OVER person AS mail
          FROM staff_row WHERE hr_key IN (SELECT hr_key FROM several)
        WINDOW person AS (PARTITION BY hr_key ORDER BY row_no), place AS (PARTITION BY hr_key, unit_id, profile_code, valid_from ORDER BY row_no)
      )
      SELECT row_no AS "row", 'ansattnummer' AS "column",
             format('har samme enhet, stillingsprofil og fra-dato som i rad %s.', same_place) AS sentence FROM seen WHERE same_place < row_no
      UNION ALL
      SELECT row_no, c.name, format('er en annen enn i rad %s, som har samme ansattnummer.', first_row)
        FROM seen, LATERAL (VALUES ('fornavn', given), ('etternavn', family), ('epost', mail)) AS c(name, differs) WHERE c.differs
      ORDER BY 1, 2 LIMIT ${limit}`,
  );
}
