import { isLocalDate, type LocalDate } from '../calendar/index.ts';
import type { Refuse } from '../refusals/refusal.ts';
import type { FundingScheme } from './states.ts';

/** A round as it is planned. Days of it are days at both ends; kroner. */
export interface RoundPlan {
  /** '2026/27'. */
  readonly schoolYear: string;
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
  readonly unitDeadline: LocalDate;
  readonly ownerDeadline: LocalDate;
  readonly budgetNok: number;
  readonly schemes: readonly FundingScheme[];
  /** Those of the schemes that somebody else must say yes to as well. */
  readonly externalSchemes: readonly FundingScheme[];
  /** Who that is; null when there are none. */
  readonly externalBody: string | null;
  /** When their answer is expected. */
  readonly externalAnswerOn: LocalDate | null;
  /** When places of study usually have answered. */
  readonly admissionOn: LocalDate | null;
}

export const roundLimits = { budgetNok: 100_000_000, externalBody: { min: 2, max: 100 } } as const;

const days = ['opensOn', 'closesOn', 'unitDeadline', 'ownerDeadline'] as const;

/** '2026/27' is a school year, '2026/28' is none. */
export function isSchoolYear(text: string): boolean {
  const [, first, next] = /^(\d{4})\/(\d{2})$/.exec(text) ?? [];
  return first !== undefined && (Number(first) + 1) % 100 === Number(next);
}

/** The first thing that is wrong with a round, with the field it is about; null when it can be kept. */
export function refuseRound(plan: RoundPlan): Refuse | null {
  if (!isSchoolYear(plan.schoolYear)) return { refuse: 'SCHOOL_YEAR_WRONG', facts: { field: 'schoolYear' } };
  for (const [index, field] of days.entries()) {
    const before = days[index - 1];
    if (!isLocalDate(plan[field]) || (before !== undefined && plan[field] < plan[before]))
      return { refuse: 'ROUND_DATES_WRONG', facts: { field } };
  }
  const { budgetNok: max } = roundLimits;
  if (!Number.isInteger(plan.budgetNok) || plan.budgetNok < 0 || plan.budgetNok > max)
    return { refuse: 'COST_OUT_OF_RANGE', facts: { field: 'budgetNok', max } };
  if (plan.schemes.length === 0) return { refuse: 'SCHEME_MISSING', facts: { field: 'schemes' } };
  return refuseExternal(plan);
}

/** What others must answer, and when, once the owner has. */
function refuseExternal(plan: RoundPlan): Refuse | null {
  const { externalSchemes, externalBody, ownerDeadline, schemes } = plan;
  if (externalSchemes.some((scheme) => !schemes.includes(scheme)))
    return { refuse: 'SCHEME_NOT_IN_ROUND', facts: { field: 'externalSchemes' } };
  const { min, max } = roundLimits.externalBody;
  const length = externalBody?.length ?? 0;
  if (externalSchemes.length > 0 && length < min)
    return { refuse: 'TEXT_TOO_SHORT', facts: { field: 'externalBody', min } };
  if (length > max) return { refuse: 'TEXT_TOO_LONG', facts: { field: 'externalBody', max } };
  for (const field of ['externalAnswerOn', 'admissionOn'] as const) {
    const day = plan[field];
    if (day !== null && !(isLocalDate(day) && day >= ownerDeadline))
      return { refuse: 'ROUND_DATES_WRONG', facts: { field } };
  }
  return null;
}
