import { isLocalDate, type LocalDate } from '../calendar/oslo.ts';
import type { Refuse } from '../refusals/refusal.ts';
import type { FundingScheme } from './states.ts';

/** What an applicant writes. Lengths in characters, money in kroner. */
export interface ApplicationWish {
  readonly institution: string;
  readonly study: string;
  readonly credits: number;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly costNok: number;
  readonly motivation: string;
  readonly schemeWish: FundingScheme;
  /** What would do, when the first wish can not be met. */
  readonly secondSchemeWish?: FundingScheme | null | undefined;
  /** How much of the position the applicant wants to be away from, percent. */
  readonly leavePercent: number;
  /** How many semesters the study takes. */
  readonly terms: number;
}

export const applicationLimits = {
  institution: { min: 2, max: 200 },
  study: { min: 2, max: 200 },
  motivation: { min: 20, max: 2000 },
  /** Kept with one decimal. */
  credits: { min: 0.1, max: 120 },
  costNok: { max: 1_000_000 },
  leavePercent: { min: 0, max: 100 },
  terms: { min: 1, max: 20 },
  /** The longest a study takes, years. */
  years: { max: 10 },
} as const;

/** Control characters have no place in a text, and PostgreSQL refuses one of them. */
const invisible = /[\p{Cc}\p{Cs}]/gu;

/** A name as it is kept: one line, single spaces. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(invisible, '').trim();
}

/** A text as it is kept: nothing invisible, nothing around the words. Line breaks stay. */
export function tidyText(text: string): string {
  const lines = text.split(/\r\n|[\n\r]/);
  return lines
    .map((line) => line.replaceAll('\t', ' ').replace(invisible, '').trimEnd())
    .join('\n')
    .trim();
}

/** The wish as it is kept. */
export function tidyWish<Wish extends ApplicationWish>(wish: Wish): Wish {
  const { institution, study, motivation } = wish;
  return { ...wish, institution: oneLine(institution), study: oneLine(study), motivation: tidyText(motivation) };
}

/** The first thing that is wrong with a tidy wish, with the field it is about; null when it can be sent. */
export function refuseWish(wish: ApplicationWish): Refuse | null {
  for (const field of ['study', 'institution', 'motivation'] as const) {
    const { min, max } = applicationLimits[field];
    const length = wish[field].trim().length;
    if (length < min) return { refuse: 'TEXT_TOO_SHORT', facts: { field, min } };
    if (length > max) return { refuse: 'TEXT_TOO_LONG', facts: { field, max } };
  }
  const { credits, costNok } = applicationLimits;
  if (!(wish.credits >= credits.min && wish.credits <= credits.max))
    return { refuse: 'CREDITS_OUT_OF_RANGE', facts: { field: 'credits', max: credits.max } };
  if (!(Number.isInteger(wish.costNok) && wish.costNok >= 0 && wish.costNok <= costNok.max)) {
    return { refuse: 'COST_OUT_OF_RANGE', facts: { field: 'costNok', max: costNok.max } };
  }
  for (const field of ['terms', 'leavePercent'] as const) {
    const { min, max } = applicationLimits[field];
    const fits = Number.isInteger(wish[field]) && wish[field] >= min && wish[field] <= max;
    if (!fits) return { refuse: 'NUMBER_OUT_OF_RANGE', facts: { field, min, max } };
  }
  if (wish.secondSchemeWish === wish.schemeWish)
    return { refuse: 'SCHEME_TWICE', facts: { field: 'secondSchemeWish' } };
  return datesHold(wish) ? null : { refuse: 'DATES_WRONG', facts: { field: 'endsOn' } };
}

/** A wish for what the round does not give, with the field it is about; null when it gives both. */
export function refuseScheme(
  { schemeWish, secondSchemeWish }: Pick<ApplicationWish, 'schemeWish' | 'secondSchemeWish'>,
  schemes: readonly FundingScheme[],
): Refuse | null {
  if (!schemes.includes(schemeWish)) return { refuse: 'SCHEME_NOT_IN_ROUND', facts: { field: 'schemeWish' } };
  const second = secondSchemeWish ?? schemeWish;
  return schemes.includes(second) ? null : { refuse: 'SCHEME_NOT_IN_ROUND', facts: { field: 'secondSchemeWish' } };
}

function datesHold({ startsOn, endsOn }: ApplicationWish): boolean {
  if (!isLocalDate(startsOn) || !isLocalDate(endsOn) || startsOn < '2000' || endsOn <= startsOn) return false;
  return Number(endsOn.slice(0, 4)) - Number(startsOn.slice(0, 4)) <= applicationLimits.years.max;
}

/** Does a round take applications on that day? Both its days are days of it. */
export function isOpen(
  round: { readonly opensOn: LocalDate; readonly closesOn: LocalDate },
  today: LocalDate,
): boolean {
  return round.opensOn <= today && today <= round.closesOn;
}
