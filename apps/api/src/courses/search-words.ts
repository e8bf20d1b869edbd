import { sql, type RawBuilder } from 'kysely';

/** Later words of a very long search are left out. */
const MOST_WORDS = 8;

export interface SearchWords {
  /** Small letters and digits only: nothing of them means anything to PostgreSQL. */
  readonly words: readonly string[];
  /** LIKE patterns of what holds neither letter nor digit: '%', '–', '&'. They are looked for in titles and places as they stand. */
  readonly signs: readonly string[];
}

/** What a person typed; null when nothing is asked for. */
export function readSearch(typed: string): SearchWords | null {
  const text = typed.toWellFormed().replaceAll('\0', ' ').normalize('NFC').trim();
  const parts = text.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  const words = parts.flatMap((part) => part.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);
  const signs = parts
    .filter((part) => !/[\p{L}\p{N}]/u.test(part))
    .map((part) => `%${part.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
  return words.length + signs.length > 0 ? { words, signs } : null;
}

/** A search in SQL: expressions to stand before the first that uses them, and what must hold of a run (alias r) and its course (c). */
export interface SearchSql {
  readonly before: RawBuilder<unknown>;
  readonly holds: readonly RawBuilder<boolean>[];
}

/**
 * Every word is in the texts of the course, in the place, or in the title of one who leads the run. Each is looked up once, and then asked of
 * run after run, so that a page that is full ends the search.
 */
export function searchSql({ words, signs }: SearchWords, today: string): SearchSql {
  const before = words.map((word, index) => {
    const [asked, courses, led] = names(index);
    const last = index === words.length - 1;
    return sql`${asked} AS MATERIALIZED (SELECT catalogue_query(${word}::text, ${last}) AS q),
      ${courses} AS MATERIALIZED (SELECT id FROM ${asked}, catalogue_courses(${asked}.q) id),
      ${led} AS MATERIALIZED (SELECT t.person_id FROM ${asked}, titles t WHERE t.words @@ ${asked}.q),`;
  });
  const holds = words.map((_word, index) => {
    const [asked, courses, led] = names(index);
    return sql<boolean>`((SELECT q FROM ${asked}) IS NULL OR r.course_id IN (SELECT id FROM ${courses}) OR r.words @@ (SELECT q FROM ${asked})
      OR (EXISTS (SELECT FROM ${led})
        AND EXISTS (SELECT FROM run_leader l WHERE l.run_id = r.id AND l.person_id IN (SELECT person_id FROM ${led}))))`;
  });
  const literal = sql<boolean>`concat_ws(' ', c.title_nb, c.title_nn, c.title_en, r.place) LIKE ALL (${[...signs]}::text[])`;
  return {
    before: sql`${words.length > 0 ? sql`titles AS MATERIALIZED (SELECT person_id, words FROM catalogue_titles(${today}::date)),` : sql``}
      ${sql.join(before, sql` `)}`,
    holds: signs.length > 0 ? [...holds, literal] : holds,
  };
}

const names = (index: number): readonly RawBuilder<unknown>[] =>
  ['asked', 'courses', 'led'].map((name) => sql.ref(`${name}_${index}`));
