import type { Pool } from 'pg';
import type { GivenPerson, GivenUnit } from './organisation.ts';

export interface GivenRound {
  readonly id: string;
}

let serial = 0;

/** A round that is open at NOON (23 November 2026). Only one round can be of a school year. */
export async function givenRound(
  sql: Pool,
  schoolYear = '2027/28',
  wish: { opensOn?: string; closesOn?: string } = {},
): Promise<GivenRound> {
  const { rows } = await sql.query<GivenRound>(
    `INSERT INTO application_round (school_year, opens_on, closes_on, unit_deadline, owner_deadline, budget_nok, created_at, updated_at)
     VALUES ($1, $2, $3, '2027-03-08', '2027-03-15', 500000, '2026-01-01', '2026-01-01')
     ON CONFLICT (school_year) DO UPDATE SET opens_on = excluded.opens_on, closes_on = excluded.closes_on RETURNING id`,
    [schoolYear, wish.opensOn ?? '2026-11-01', wish.closesOn ?? '2026-12-15'],
  );
  return rows[0] as GivenRound;
}

export interface ApplicationWish {
  readonly round?: GivenRound;
  readonly state?: string;
  readonly study?: string;
  readonly startsOn?: string;
  readonly endsOn?: string;
}

/** An application that has come to a state, without its story. */
export async function givenApplication(
  sql: Pool,
  person: GivenPerson,
  unit: GivenUnit,
  wish: ApplicationWish = {},
): Promise<string> {
  serial += 1;
  const round = wish.round ?? (await givenRound(sql));
  const { rows } = await sql.query<{ id: string }>(
    `INSERT INTO further_education_application (round_id, person_id, unit_id, institution, study, subject_area, credits, starts_on, ends_on, scheme_wish,
       cost_nok, motivation, state, created_at, updated_at)
     VALUES ($1, $2, $3, 'Høgskolen i Innlandet', $4, 'SPECIAL_NEEDS', 30, $5, $6, 'STIPEND', 12000, 'Jeg vil støtte barn som strever.', $7, $8, $8) RETURNING id`,
    [
      round.id,
      person.id,
      unit.id,
      wish.study ?? `Studium ${serial}`,
      wish.startsOn ?? '2026-08-17',
      wish.endsOn ?? '2027-06-15',
      wish.state ?? 'SUBMITTED',
      '2026-11-01T08:00:00Z',
    ],
  );
  return rows[0]?.id ?? '';
}

/** A study that began on that day, as it was recorded at that moment (the same day at noon when left out). */
export async function givenBegunStudy(
  sql: Pool,
  person: GivenPerson,
  unit: GivenUnit,
  wish: { startedOn: string; recordedAt?: string; round?: GivenRound },
): Promise<string> {
  const { startedOn, recordedAt = `${startedOn}T11:00:00Z` } = wish;
  const endsOn = `${Number(startedOn.slice(0, 4)) + 1}${startedOn.slice(4).replace('-02-29', '-02-28')}`;
  const id = await givenApplication(sql, person, unit, {
    ...(wish.round && { round: wish.round }),
    state: 'STARTED',
    startsOn: startedOn,
    endsOn,
  });
  await sql.query(`UPDATE further_education_application SET started_on = $2 WHERE id = $1`, [id, startedOn]);
  await givenEvent(sql, id, { to: 'STARTED', effectiveOn: startedOn, recordedAt });
  return id;
}

/** One more step in the story of an application. */
export async function givenEvent(
  sql: Pool,
  applicationId: string,
  { to, effectiveOn, recordedAt }: { to: string; effectiveOn: string; recordedAt: string },
): Promise<void> {
  await sql.query(
    `INSERT INTO application_event (application_id, from_state, to_state, cause, effective_on, recorded_at) VALUES ($1, NULL, $2, $2, $3, $4)`,
    [applicationId, to, effectiveOn, recordedAt],
  );
}
