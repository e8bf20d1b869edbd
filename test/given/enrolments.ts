import type { Pool } from 'pg';
import type { GivenRun } from './courses.ts';
import type { GivenPerson } from './organisation.ts';

const seats = ['OFFERED', 'ENROLLED', 'COMPLETED', 'NOT_COMPLETED', 'NO_SHOW'];

export interface EnrolmentWish {
  readonly state?: string;
  readonly requestedAt?: string;
  readonly unitId?: string;
  readonly offerExpiresAt?: string;
}

/** An enrolment as if it had been made and moved to that state long ago; the run's counter follows. Answers its id. */
export async function givenEnrolment(
  sql: Pool,
  run: GivenRun,
  person: GivenPerson,
  wish: EnrolmentWish = {},
): Promise<string> {
  const state = wish.state ?? 'ENROLLED';
  const { rows } = await sql.query<{ id: string }>(
    `INSERT INTO enrolment (run_id, person_id, unit_id, state, requested_at, booked_by, offer_expires_at, created_at, updated_at)
     VALUES ($1, $2, coalesce($3, (SELECT unit_id FROM employment WHERE person_id = $2 ORDER BY percent DESC LIMIT 1)), $4, $5, $2, $6, $5, $5) RETURNING id`,
    [
      run.id,
      person.id,
      wish.unitId ?? null,
      state,
      wish.requestedAt ?? '2026-11-01T08:00:00Z',
      wish.offerExpiresAt ?? null,
    ],
  );
  if (seats.includes(state)) {
    await sql.query('UPDATE course_run SET seats_taken = seats_taken + 1 WHERE id = $1', [run.id]);
  }
  return rows[0]!.id;
}
