import type { Pool } from 'pg';
import type { GivenPerson, GivenUnit } from './organisation.ts';

/** So many employees of a unit, made in two statements. Names are invented. */
export async function givenManyPeople(sql: Pool, unit: GivenUnit, count: number): Promise<GivenPerson[]> {
  const { rows } = await sql.query<GivenPerson>(
    `INSERT INTO person (kind, given_name, family_name, email, created_at, updated_at)
     SELECT 'EMPLOYEE', 'Ansatt', 'Nr ' || n, 'mange' || n || '-' || gen_random_uuid() || '@amot.example', now(), now() FROM generate_series(1, $1::int) n
     RETURNING id, email`,
    [count],
  );
  await sql.query(
    `INSERT INTO employment (person_id, unit_id, profile_code, title, percent, valid_from, source, created_at, updated_at)
     SELECT p, $2::uuid, 'LAERER', 'Lærer', 100, '2020-08-01', 'MANUAL', now(), now() FROM unnest($1::uuid[]) p`,
    [rows.map((person) => person.id), unit.id],
  );
  return rows;
}
