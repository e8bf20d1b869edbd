import type { Pool } from 'pg';
import type { GivenRun } from './courses.ts';
import type { GivenPerson, GivenUnit } from './organisation.ts';

/** A booking made at that moment, through the database's own door: a seat, a place in the queue or a request. */
export async function givenPlace(
  sql: Pool,
  run: GivenRun,
  { person, unit }: { readonly person: GivenPerson; readonly unit: GivenUnit },
  at = '2026-12-01T08:00:00Z',
): Promise<string> {
  const { rows } = await sql.query<{ outcome: string; enrolment_id: string | null }>(
    'SELECT outcome, enrolment_id FROM enrolment_place($1, $2, $3, $2, $4, ($4::timestamptz)::date, true)',
    [run.id, person.id, unit.id, at],
  );
  const id = rows[0]?.enrolment_id;
  if (!id) throw new Error(`No place: ${rows[0]?.outcome}`);
  return id;
}
