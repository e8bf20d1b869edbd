import type { Pool } from 'pg';

/** Arranges straight in the database: what a test needs to be there before its story begins. */
export interface GivenUnit {
  readonly id: string;
  readonly path: string;
}

const NOW = '2026-01-01T00:00:00Z';
let serial = 0;

async function one<Row>(sql: Pool, text: string, values: readonly unknown[]): Promise<Row> {
  const { rows } = await sql.query(text, [...values]);
  return rows[0] as Row;
}

export async function givenUnit(
  sql: Pool,
  name: string,
  options: { parent?: GivenUnit; kind?: string; ownership?: string } = {},
): Promise<GivenUnit> {
  serial += 1;
  const key = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${serial}`;
  const path = `${options.parent?.path ?? ''}${key}/`;
  return one<GivenUnit>(
    sql,
    `INSERT INTO org_unit (key, parent_id, path, name, kind, ownership, valid_from, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, '2020-01-01', $7, $7) RETURNING id, path`,
    [key, options.parent?.id ?? null, path, name, options.kind ?? 'SCHOOL', options.ownership ?? 'MUNICIPAL', NOW],
  );
}

export interface GivenPerson {
  readonly id: string;
  readonly email: string;
}

/** An employee of the unit (or a guardian, when there is no unit). Names are invented. */
export async function givenPerson(
  sql: Pool,
  givenName: string,
  unit?: GivenUnit,
  options: { kind?: string; locale?: string } = {},
): Promise<GivenPerson> {
  serial += 1;
  const email = `person${serial}@amot.example`;
  const { id } = await one<{ id: string }>(
    sql,
    `INSERT INTO person (kind, given_name, family_name, email, locale, hr_key, created_at, updated_at)
     VALUES ($1, $2, 'Testmoen', $3, $4, $5, $6, $6) RETURNING id`,
    [options.kind ?? (unit ? 'EMPLOYEE' : 'GUARDIAN'), givenName, email, options.locale ?? 'nb', `T${serial}`, NOW],
  );
  if (unit) {
    await sql.query(
      `INSERT INTO position_profile (code, name_nb, name_nn, name_en) VALUES ('LAERER', 'Lærer', 'Lærar', 'Teacher') ON CONFLICT DO NOTHING`,
    );
    await sql.query(
      `INSERT INTO employment (person_id, unit_id, profile_code, title, percent, valid_from, source, created_at, updated_at)
       VALUES ($1, $2, 'LAERER', 'Lærer', 100, '2020-08-01', 'MANUAL', $3, $3)`,
      [id, unit.id, NOW],
    );
  }
  return { id, email };
}

export async function givenRole(sql: Pool, person: GivenPerson, role: string, unit: GivenUnit): Promise<void> {
  await sql.query(
    `INSERT INTO role_assignment (person_id, role, scope_unit_id, valid_from, created_at) VALUES ($1, $2, $3, '2020-01-01', $4)`,
    [person.id, role, unit.id, NOW],
  );
}
