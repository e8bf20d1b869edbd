import { sql, type RawBuilder } from 'kysely';
import type { Audience, CourseType } from '@kompetanse/contract';
import { rowId } from '../platform/database/row-id.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { fitsMe } from './fits-me.ts';
import { readSearch, searchSql } from './search-words.ts';

export interface CatalogueFilter {
  readonly search?: string | null;
  readonly types?: readonly CourseType[] | null;
  readonly audience?: Audience | null;
  readonly onlyFreeSeats?: boolean | null;
  readonly onlyForMe?: boolean | null;
  /** Host of the run, or a unit above it. */
  readonly unit?: string | null;
  /** First and last day on which the run has a session. */
  readonly from?: string | null;
  readonly to?: string | null;
}

export interface CataloguePage extends CatalogueFilter {
  readonly first: number;
  readonly after?: string | null;
}

/** Who reads, and when. */
export interface Reading {
  readonly viewer: Viewer | null;
  readonly now: Date;
  readonly today: string;
}

/** Without sign-in, and for guardians, only what guardians may join is there. */
export function seesEverything(viewer: Viewer | null): boolean {
  return viewer !== null && viewer.kind !== 'GUARDIAN';
}

/** True for a day's sessions in Norway's calendar from that day on, and until the end of that other day; alias s. */
export function sessionWithin(from: string | null, to: string | null): RawBuilder<boolean> {
  return sql<boolean>`s.state <> 'CANCELLED'
    AND s.starts_at >= coalesce(${from}::date::timestamp AT TIME ZONE 'Europe/Oslo', '-infinity')
    AND s.starts_at < coalesce((${to}::date + 1)::timestamp AT TIME ZONE 'Europe/Oslo', 'infinity')`;
}

/**
 * The common table expression "fitting": runs that have not started, are listed, and that the filter finds. Only what is asked for stands in
 * the statement, so that PostgreSQL plans for it.
 */
export function fitting(filter: CatalogueFilter, { viewer, now, today }: Reading): RawBuilder<unknown> {
  const types = filter.types?.length ? [...filter.types] : null;
  const audience = filter.audience ?? null;
  const asked = readSearch(filter.search ?? '');
  const search = asked && searchSql(asked, today);
  const [from, to] = [filter.from ?? null, filter.to ?? null];
  const narrowed: RawBuilder<unknown>[] = [...(search?.holds ?? [])];
  if (filter.onlyFreeSeats) narrowed.push(sql`r.seats_taken + r.guest_peak < r.capacity`);
  if (filter.unit)
    narrowed.push(sql`r.host_unit_id IN (SELECT below.id FROM org_unit asked JOIN org_unit below ON below.path LIKE asked.path || '%'
      WHERE asked.id = ${rowId(filter.unit)}::uuid)`);
  if (from !== null || to !== null)
    narrowed.push(sql`EXISTS (SELECT FROM course_session s WHERE s.run_id = r.id AND ${sessionWithin(from, to)})`);
  if (filter.onlyForMe) narrowed.push(viewer ? fitsMe(viewer, today) : sql`false`);
  const and = narrowed.length > 0 ? sql`AND ${sql.join(narrowed, sql` AND `)}` : sql``;
  return sql`${search ? search.before : sql``}
    fitting AS NOT MATERIALIZED (
      SELECT r.* FROM course_run r JOIN course c ON c.id = r.course_id
       WHERE r.state IN ('PUBLISHED','CONFIRMED') AND r.starts_at > ${now} AND r.listed
         AND (${seesEverything(viewer)} OR c.audience <> 'EMPLOYEE')
         AND (${types}::text[] IS NULL OR c.type = ANY (${types}::text[]))
         AND (${audience}::text IS NULL OR c.audience IN (${audience}, 'BOTH')) ${and}
    )`;
}

/** Runs of the page after the cursor, which is a run's id: it holds its place also when that run has filled up or been cancelled since. Alias r. */
export function afterCursor(after: string | null | undefined): RawBuilder<unknown> {
  if (after === null || after === undefined) return sql`true`;
  const id = rowId(after);
  return sql`(r.starts_at, r.id) > ((SELECT x.starts_at FROM course_run x WHERE x.id = ${id}::uuid AND x.state <> 'DRAFT'), ${id}::uuid)`;
}
