import { isLocalDate, type LocalDate } from '../calendar/oslo.ts';
import type { Refuse } from '../refusals/refusal.ts';

/** What an applicant writes. Lengths in characters, money in kroner. */
export interface ApplicationWish {
  readonly institution: string;
  readonly study: string;
  readonly credits: number;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly costNok: number;
  readonly motivation: string;
}

export const applicationLimits = {
  institution: { min: 2, max: 200 },
  study: { min: 2, max: 200 },
  motivation: { min: 20, max: 2000 },
  credits: { max: 120 },
  costNok: { max: 1_000_000 },
} as const;

/** The first thing that is wrong with a wish, with the field it is about; null when it can be sent. */
export function refuseWish(wish: ApplicationWish): Refuse | null {
  for (const field of ['study', 'institution', 'motivation'] as const) {
    const { min, max } = applicationLimits[field];
    const length = wish[field].trim().length;
    if (length < min) return { refuse: 'TEXT_TOO_SHORT', facts: { field, min } };
    if (length > max) return { refuse: 'TEXT_TOO_LONG', facts: { field, max } };
  }
  const { credits, costNok } = applicationLimits;
  if (!(wish.credits > 0 && wish.credits <= credits.max))
    return { refuse: 'CREDITS_OUT_OF_RANGE', facts: { field: 'credits', max: credits.max } };
  if (!(Number.isInteger(wish.costNok) && wish.costNok >= 0 && wish.costNok <= costNok.max)) {
    return { refuse: 'COST_OUT_OF_RANGE', facts: { field: 'costNok', max: costNok.max } };
  }
  const datesHold = isLocalDate(wish.startsOn) && isLocalDate(wish.endsOn) && wish.endsOn > wish.startsOn;
  return datesHold ? null : { refuse: 'DATES_WRONG', facts: { field: 'endsOn' } };
}
