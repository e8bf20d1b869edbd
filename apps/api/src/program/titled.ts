import type { Locale } from '@kompetanse/texts';

export interface Titled {
  readonly titleNb: string;
  readonly titleNn: string;
  readonly titleEn: string;
}

/** A title in the reader's language. */
export function titled({ titleNb, titleNn, titleEn }: Titled, locale: Locale): string {
  return { nb: titleNb, nn: titleNn, en: titleEn }[locale];
}
