import type { Pool } from 'pg';
import type { GivenPerson, GivenUnit } from './organisation.ts';

let serial = 0;

/** Gives somebody another position than the usual one. */
export async function givenProfile(sql: Pool, person: GivenPerson, profile: string): Promise<GivenPerson> {
  await sql.query('UPDATE employment SET profile_code = $2 WHERE person_id = $1', [person.id, profile]);
  return person;
}

/** A plan for 2025–2028 whose measure gives 100 000 kroner a position. */
export async function givenPositionMeasure(sql: Pool): Promise<string> {
  serial += 1;
  const { rows } = await sql.query<{ id: string }>(
    `WITH p AS (INSERT INTO plan (key, title, organisation, adopted_by, published, period_start, period_end, purpose, strategies, created_at, updated_at)
       VALUES ($1, 'Plan', 'Åmot', 'Kommunestyret', '2025-01-01', '2025-01-01', '2028-12-31', 'Formål', '[]', now(), now()) RETURNING id)
     INSERT INTO measure (plan_id, ref, numbered, sort_key, title, amount_nok, amount_unit, period_text, responsible, platform, activity, created_at, updated_at)
     SELECT id, '2', true, 2, 'Økt tverrfaglig kompetanse', 100000, 'per stilling', 'Hvert år', '["Rektor"]', 'MANAGED', 'position-requirement', now(), now()
       FROM p RETURNING id`,
    [`plan-${serial}`],
  );
  return rows[0]?.id ?? '';
}

export interface ConversionWish {
  readonly year?: number;
  readonly state?: string;
  readonly holder?: GivenPerson;
  readonly from?: string;
  readonly to?: string;
}

/** A conversion that has come to a state, without its story. */
export async function givenConversion(sql: Pool, unit: GivenUnit, wish: ConversionWish = {}): Promise<string> {
  const { rows } = await sql.query<{ id: string }>(
    `INSERT INTO position_conversion (unit_id, from_profile, to_profile, target_year, cost_planned_nok, over_budget_reason, state, holder_id, created_at, updated_at)
     VALUES ($1, $2, $3, $4, 100000, 'Bygget for testen', $5, $6, now(), now()) RETURNING id`,
    [
      unit.id,
      wish.from ?? 'FAGARBEIDER',
      wish.to ?? 'MILJOTERAPEUT',
      wish.year ?? 2027,
      wish.state ?? 'PLANNED',
      wish.holder?.id ?? null,
    ],
  );
  return rows[0]?.id ?? '';
}

/** Says what a study leads to. */
export async function givenAim(sql: Pool, applicationId: string, competenceId: string, by: GivenPerson): Promise<void> {
  await sql.query(
    'INSERT INTO study_aim (application_id, competence_id, set_by, set_at) VALUES ($1, $2, $3, now()) ON CONFLICT DO NOTHING',
    [applicationId, competenceId, by.id],
  );
}
