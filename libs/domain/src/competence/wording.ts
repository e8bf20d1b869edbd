import { isLocalDate } from '../calendar/oslo.ts';
import type { Refuse } from '../refusals/refusal.ts';
import type { RenewalRule } from '../renewal/validity.ts';

export const competenceLimits = {
  name: 120,
  validityMonths: 240,
  renewalWindowDays: 730,
  renewalGraceDays: 365,
} as const;

/** A competence's names in three languages, and how long it holds. */
export interface CompetenceWording {
  readonly nameNb: string;
  readonly nameNn: string;
  readonly nameEn: string;
  readonly validityMonths: number | null;
  readonly renewalWindowDays: number | null;
  readonly renewalRule: RenewalRule;
  /** MM-DD; of FIXED_DATE only. */
  readonly renewalFixedDay: string | null;
  readonly renewalGraceDays: number;
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
    if (value !== null && !isWhole(value, 1, max))
      return { refuse: 'NUMBER_OUT_OF_RANGE', facts: { field, min: 1, max } };
  }
  return refuseRenewal(wording);
}

/** Only what runs out has an end to count from, and a day every year has is one that every year has. */
function refuseRenewal({
  renewalRule,
  renewalFixedDay,
  renewalGraceDays,
  validityMonths,
}: CompetenceWording): Refuse | null {
  if (renewalRule !== 'COMPLETION_DATE' && validityMonths === null) {
    return {
      refuse: 'NUMBER_OUT_OF_RANGE',
      facts: { field: 'validityMonths', min: 1, max: competenceLimits.validityMonths },
    };
  }
  const everyYear = renewalFixedDay !== null && isLocalDate(`2027-${renewalFixedDay}`);
  if (renewalRule === 'FIXED_DATE' ? !everyYear : renewalFixedDay !== null)
    return { refuse: 'MONTH_DAY_WRONG', facts: { field: 'renewalFixedDay' } };
  const max = competenceLimits.renewalGraceDays;
  return isWhole(renewalGraceDays, 0, max)
    ? null
    : { refuse: 'NUMBER_OUT_OF_RANGE', facts: { field: 'renewalGraceDays', min: 0, max } };
}

function isWhole(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}
