import { sql, type RawBuilder } from 'kysely';

/**
 * `= one of these ids`, for after a uuid column. For a single id PostgreSQL keeps its plan; for a list it guesses ten and plans anew
 * each time, which costs more than reading one row does (docs/performance.md).
 */
export function among(ids: readonly string[]): RawBuilder<unknown> {
  const [only] = ids;
  return ids.length === 1 ? sql`= ${only}::uuid` : sql`= ANY (${[...ids]}::uuid[])`;
}
