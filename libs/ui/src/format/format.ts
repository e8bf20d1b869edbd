import { dateFormat } from './dates.ts';
import type { DateFormat } from './dates.ts';
import { numberFormat } from './numbers.ts';
import type { NumberFormat } from './numbers.ts';

/** The languages a page can be in. */
export type Locale = 'nb' | 'nn' | 'en';

/** Everything that turns days, moments and numbers into words of one language, in Oslo time. */
export interface Format extends DateFormat, NumberFormat {
  readonly locale: Locale;
}

/** Browsers carry no rules for nynorsk, so bokmål must stand behind it; English is British, with 24 hours. */
const tags: Readonly<Record<Locale, readonly string[]>> = {
  nb: ['nb-NO'],
  nn: ['nn-NO', 'nb-NO'],
  en: ['en-GB'],
};

const kept = new Map<Locale, Format>();

/** The format of a language. Made once; building Intl objects is slow. */
export function createFormat(locale: Locale): Format {
  const known = kept.get(locale);
  if (known !== undefined) return known;
  const made: Format = { locale, ...dateFormat(locale, tags[locale]), ...numberFormat(tags[locale]) };
  kept.set(locale, made);
  return made;
}
