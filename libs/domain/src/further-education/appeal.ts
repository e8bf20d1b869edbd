import type { Refuse } from '../refusals/refusal.ts';

/** How a decision can be looked at again, as the municipality says it. */
export interface AppealRule {
  readonly weeks: number;
  readonly to: string | null;
  readonly nb: string | null;
  readonly nn: string | null;
  readonly en: string | null;
}

export const appealLimits = {
  weeks: { min: 1, max: 12 },
  to: { min: 2, max: 200 },
  text: { min: 20, max: 1500 },
} as const;

/** The first thing that is wrong with it, with the field it is about; null when letters can say it. */
export function refuseAppeal(appeal: AppealRule): Refuse | null {
  const { weeks, to, text } = appealLimits;
  if (!Number.isInteger(appeal.weeks) || appeal.weeks < weeks.min || appeal.weeks > weeks.max)
    return { refuse: 'NUMBER_OUT_OF_RANGE', facts: { field: 'weeks', ...weeks } };
  for (const field of ['to', 'nb', 'nn', 'en'] as const) {
    const said = appeal[field];
    const { min, max } = field === 'to' ? to : text;
    if (said !== null && said.length < min) return { refuse: 'TEXT_TOO_SHORT', facts: { field, min } };
    if (said !== null && said.length > max) return { refuse: 'TEXT_TOO_LONG', facts: { field, max } };
  }
  const first = appeal.nb === null && (appeal.nn !== null || appeal.en !== null);
  return first ? { refuse: 'TEXT_TOO_SHORT', facts: { field: 'nb', min: text.min } } : null;
}
