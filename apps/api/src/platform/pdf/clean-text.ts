/** Control and format characters: no glyph, and some of them turn the reading direction of a name around. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}]/gu;
/** Tabs and every kind of line break. Hard spaces stay: dates and amounts need them. */
const BREAKS = /[\t-\r\u0085\u2028\u2029]+/gu;

/**
 * The text as it can be printed: composed (NFC), line breaks and tabs as spaces, other control and format characters
 * gone, half surrogate pairs as U+FFFD. It never changes a visible character.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(BREAKS, ' ').replace(UNPRINTABLE, '');
}

/** The same object with every string in it cleaned; numbers, booleans and keys stay as they are. */
export function cleanTexts<T>(page: T): T {
  return JSON.parse(JSON.stringify(page), (_key, value: unknown) =>
    typeof value === 'string' ? cleanText(value) : value,
  ) as T;
}
