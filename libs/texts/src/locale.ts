/** Languages of the product, bokmål first. */
export const locales = ['nb', 'nn', 'en'] as const;
export type Locale = (typeof locales)[number];

/** Language tags for Intl. Browsers lack data for nynorsk and then fall back to English, so bokmål stands behind it. */
export const intlLocales: Readonly<Record<Locale, readonly string[]>> = {
  nb: ['nb-NO'],
  nn: ['nn-NO', 'nb-NO'],
  en: ['en-GB'],
};

/** The best of our languages for an Accept-Language header or a browser's list. */
export function localeFrom(wanted: string | undefined): Locale {
  for (const part of (wanted ?? '').toLowerCase().split(',')) {
    const tag = part.trim().slice(0, 2);
    if (tag === 'nn') return 'nn';
    if (tag === 'nb' || tag === 'no') return 'nb';
    if (tag === 'en') return 'en';
  }
  return 'nb';
}
