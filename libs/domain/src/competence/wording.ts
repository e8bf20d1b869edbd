import type { Refuse } from '../refusals/refusal.ts';

export const competenceLimits = { name: 120, validityMonths: 240, renewalWindowDays: 730 } as const;

/** A competence's names in three languages, and how long it holds. */
export interface CompetenceWording {
  readonly nameNb: string;
  readonly nameNn: string;
  readonly nameEn: string;
  readonly validityMonths: number | null;
  readonly renewalWindowDays: number | null;
}

/** Why a competence can not be written so; null when it can. */
export function refuseCompetence(wording: CompetenceWording): Refuse | null {
  for (const field of ['nameNb', 'nameNn', 'nameEn'] as const) {
    if (wording[field].length < 2) return { refuse: 'TEXT_TOO_SHORT', facts: { field, min: 2 } };
    if (wording[field].length > competenceLimits.name)
      return { refuse: 'TEXT_TOO_LONG', facts: { field, max: competenceLimits.name } };
  }
  for (const field of ['validityMonths', 'renewalWindowDays'] as const) {
    const value = wording[field];
    const max = competenceLimits[field];
    if (value !== null && !(Number.isInteger(value) && value >= 1 && value <= max))
      return { refuse: 'NUMBER_OUT_OF_RANGE', facts: { field, min: 1, max } };
  }
  return null;
}
