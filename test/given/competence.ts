import type { Pool } from 'pg';
import type { GivenPerson, GivenUnit } from './organisation.ts';

let serial = 0;

export interface GivenCompetence {
  readonly kind?: string;
  readonly validityMonths?: number;
  readonly renewalWindowDays?: number;
  readonly renewalRule?: string;
  readonly renewalFixedDay?: string;
  readonly renewalGraceDays?: number;
}

export async function givenCompetence(sql: Pool, name: string, wish: GivenCompetence = {}): Promise<string> {
  serial += 1;
  const { rows } = await sql.query<{ id: string }>(
    `INSERT INTO competence (area, kind, name_nb, name_nn, name_en, validity_months, renewal_window_days, renewal_rule, renewal_fixed_day, renewal_grace_days,
       created_at, updated_at)
     VALUES ('PSYCHOSOCIAL', $1, $2, $2, $2, $3, $4, $5, $6, $7, now(), now()) RETURNING id`,
    [
      wish.kind ?? 'COURSE',
      `${name} ${serial}`,
      wish.validityMonths ?? null,
      wish.renewalWindowDays ?? null,
      wish.renewalRule ?? 'COMPLETION_DATE',
      wish.renewalFixedDay ?? null,
      wish.renewalGraceDays ?? 0,
    ],
  );
  return rows[0]?.id ?? '';
}

export interface GivenRecord {
  readonly state?: 'UNVERIFIED' | 'VERIFIED';
  readonly obtainedOn?: string;
  readonly expiresOn?: string | null;
  readonly level?: number | null;
  readonly credits?: number | null;
}

/** A record as told by the person; verified by nobody in particular when asked for. */
export async function givenRecord(
  sql: Pool,
  person: GivenPerson,
  competenceId: string,
  wish: GivenRecord = {},
): Promise<string> {
  const { rows } = await sql.query<{ id: string }>(
    `INSERT INTO competence_record (person_id, competence_id, level, credits, obtained_on, expires_on, source, state, verified_at, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'SELF', $7::text, CASE WHEN $7::text = 'VERIFIED' THEN now() END, now(), now()) RETURNING id`,
    [
      person.id,
      competenceId,
      wish.level ?? null,
      wish.credits ?? null,
      wish.obtainedOn ?? '2026-01-15',
      wish.expiresOn ?? null,
      wish.state ?? 'VERIFIED',
    ],
  );
  return rows[0]?.id ?? '';
}

export interface GivenRequirement {
  readonly profile?: string | null;
  readonly unit?: GivenUnit;
  readonly minLevel?: number;
  readonly minCredits?: number;
  readonly mandatory?: boolean;
  readonly from?: string;
  readonly to?: string;
}

export async function givenRequirement(sql: Pool, competenceId: string, wish: GivenRequirement = {}): Promise<string> {
  const { rows } = await sql.query<{ id: string }>(
    `INSERT INTO competence_requirement (profile_code, unit_id, competence_id, min_level, min_credits, mandatory, effective_from, effective_to, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now(), now()) RETURNING id`,
    [
      wish.profile === undefined ? 'LAERER' : wish.profile,
      wish.unit?.id ?? null,
      competenceId,
      wish.minLevel ?? null,
      wish.minCredits ?? null,
      wish.mandatory ?? true,
      wish.from ?? '2026-01-01',
      wish.to ?? null,
    ],
  );
  return rows[0]?.id ?? '';
}
