import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { firstRow } from '../platform/database/database.ts';

export interface LeaderChanges {
  readonly granted: number;
  readonly withdrawn: number;
}

/** Roles that a file gave have nobody in granted_by; what a person granted in the product is never touched. */
const fromFile = sql`r.granted_by IS NULL AND r.role IN ('UNIT_LEADER','SECTOR_LEADER')`;

const led = sql`
  SELECT p.id AS person_id, u.id AS unit_id, CASE u.kind WHEN 'SECTOR' THEN 'SECTOR_LEADER' ELSE 'UNIT_LEADER' END AS role,
         min(s.valid_from) AS valid_from, CASE WHEN bool_or(s.valid_to IS NULL) THEN NULL ELSE max(s.valid_to) END AS valid_to
    FROM staff_row s JOIN person p ON p.hr_key = s.hr_key, unnest(s.leads) AS l(unit_id) JOIN org_unit u ON u.id = l.unit_id
   GROUP BY p.id, u.id`;

/** Makes the leaders the ones the file names, for the people it names; with complete, for everyone. */
export async function applyLeaders(
  em: EntityManager,
  { today, now, complete }: { readonly today: LocalDate; readonly now: Date; readonly complete: boolean },
): Promise<LeaderChanges> {
  const withdrawn = await firstRow(
    em,
    sql<{ n: number }>`
      WITH led AS (${led}), gone AS (
        UPDATE role_assignment r SET valid_to = ${today}::date - 1
         WHERE ${fromFile} AND (r.valid_to IS NULL OR r.valid_to >= ${today}::date)
           AND (${complete} OR EXISTS (SELECT 1 FROM staff_row s JOIN person p ON p.hr_key = s.hr_key WHERE p.id = r.person_id))
           AND NOT EXISTS (SELECT 1 FROM led WHERE led.person_id = r.person_id AND led.unit_id = r.scope_unit_id AND led.role = r.role)
        RETURNING 1)
      SELECT count(*)::int AS n FROM gone`,
  );
  const granted = await firstRow(
    em,
    sql<{ n: number }>`
      WITH led AS (${led}), given AS (
        INSERT INTO role_assignment AS r (person_id, role, scope_unit_id, valid_from, valid_to, created_at)
        SELECT person_id, role, unit_id, valid_from, valid_to, ${now}::timestamptz FROM led
        ON CONFLICT (person_id, role, scope_unit_id, valid_from) DO UPDATE SET valid_to = excluded.valid_to
         WHERE r.granted_by IS NULL AND r.valid_to IS DISTINCT FROM excluded.valid_to
        RETURNING 1)
      SELECT count(*)::int AS n FROM given`,
  );
  return { granted: granted?.n ?? 0, withdrawn: withdrawn?.n ?? 0 };
}
