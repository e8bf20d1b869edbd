/** Later words of a very long search are left out. */
const MOST_WORDS = 8;

export interface SearchWords {
  /** Small letters and digits only: nothing of them means anything to PostgreSQL. */
  readonly words: string[];
  /** ILIKE patterns of what holds neither letter nor digit: '%', '–', '&'. */
  readonly signs: string[];
}

/** What a person typed, as catalogue_courses and catalogue_runs (0017) take it; null when nothing is asked for. */
export function readSearch(typed: string): SearchWords | null {
  const parts = typed
    .toWellFormed()
    .replaceAll('\0', ' ')
    .normalize('NFC')
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, MOST_WORDS);
  const words = parts.flatMap((part) => part.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);
  const signs = parts
    .filter((part) => !/[\p{L}\p{N}]/u.test(part))
    .map((part) => `%${part.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
  return words.length + signs.length > 0 ? { words, signs } : null;
}
