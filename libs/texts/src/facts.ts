import type { RefusalFacts } from '@kompetanse/domain/refusals';
import { datesIn } from './dates.ts';
import { intlLocales, type Locale } from './locale.ts';

/** Facts of a refusal, written the way the reader says them. */
export interface Facts {
  /** 'tirsdag 1. desember 2026 kl. 09.00' in Norway's time. */
  moment(name: string): string;
  /** '1. desember 2026', from a day 'YYYY-MM-DD'. */
  day(name: string): string;
  number(name: string): string;
  /** A title or a list of units, already in the reader's language. */
  text(name: string): string;
}

export function factsIn(locale: Locale, facts: RefusalFacts): Facts {
  const tags = [...intlLocales[locale]];
  const { moment } = datesIn(locale);
  const day = new Intl.DateTimeFormat(tags, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    day: (name) => (facts[name] === undefined ? '' : day.format(new Date(facts[name]))),
    moment: (name) => (facts[name] === undefined ? '' : moment(new Date(facts[name]))),
    text: (name) => String(facts[name] ?? ''),
    number: (name) => (facts[name] === undefined ? '' : new Intl.NumberFormat(tags).format(Number(facts[name]))),
  };
}
