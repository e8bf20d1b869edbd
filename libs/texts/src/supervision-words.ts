import type { Locale } from './locale.ts';

/** More people than this are counted, not named. */
const NAMED = 2;

const words: Readonly<
  Record<Locale, { readonly of: (whom: string) => string; readonly many: (n: number) => string; readonly and: string }>
> = {
  nb: { of: (whom) => `Veiledning med ${whom}`, many: (n) => `${n} deltakere`, and: 'og' },
  nn: { of: (whom) => `Rettleiing med ${whom}`, many: (n) => `${n} deltakarar`, and: 'og' },
  en: { of: (whom) => `Supervision with ${whom}`, many: (n) => `${n} participants`, and: 'and' },
};

/** Whom one meets, as a calendar and a message say it: 'Marius Prøverud', 'Leila A og Sander B', '5 deltakere'. */
export function whomInWords(locale: Locale, others: readonly string[]): string {
  const { many, and } = words[locale];
  return others.length > NAMED ? many(others.length) : others.join(` ${and} `);
}

/** 'Veiledning med Marius Prøverud' */
export function supervisionWith(locale: Locale, others: readonly string[]): string {
  return words[locale].of(whomInWords(locale, others));
}
