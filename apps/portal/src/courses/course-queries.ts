import { keepPreviousData, type InfiniteData, type UseInfiniteQueryOptions } from '@tanstack/react-query';
import {
  Catalogue,
  CatalogueDays,
  CatalogueHosts,
  CoursesWithoutRuns,
  RunDetails,
  type CatalogueDaysQuery,
  type CatalogueHostsQuery,
  type CatalogueQuery,
  type CoursesWithoutRunsQuery,
  type RunCardFragment,
  type RunDetailsQuery,
} from '@kompetanse/contract/portal';
import type { Asking } from '../shell/asking.ts';
import { call } from '../shell/call.ts';
import { catalogueFilter, type CatalogueSearch } from './catalogue-search.ts';
import { monthOf, weeksOf } from './month.ts';

export type Run = RunCardFragment;
export type WholeRun = NonNullable<RunDetailsQuery['courseRun']>;

/** How many runs a page of the catalogue has; a full row in two and three columns. */
export const PAGE_SIZE = 12;

type Page = CatalogueQuery['catalogue'];
type Cursor = string | null;
type CatalogueOptions = UseInfiniteQueryOptions<Page, Error, InfiniteData<Page, Cursor>, readonly unknown[], Cursor>;

/** The runs a filter finds, page by page. The old list stays until the new one is here. */
export function catalogueQuery(search: CatalogueSearch, first = PAGE_SIZE): CatalogueOptions {
  const filter = catalogueFilter(search);
  return {
    queryKey: ['catalogue', filter, first],
    queryFn: async ({ pageParam, signal }) =>
      (await call(Catalogue, { ...filter, first, after: pageParam }, signal)).catalogue,
    initialPageParam: null,
    getNextPageParam: (page) => page.endCursor,
    placeholderData: keepPreviousData,
  };
}

export type CalendarDay = CatalogueDaysQuery['catalogueDays'][number];
export type WantedCourse = CoursesWithoutRunsQuery['coursesWithoutRuns']['courses'][number];

/** The month to show: the one in the address, else that of today. */
export function monthShown({ maned }: CatalogueSearch, today: string): string {
  return maned ?? monthOf(today);
}

/** The sessions a filter finds in the weeks of a month. */
export function calendarQuery(search: CatalogueSearch, month: string): Asking<readonly CalendarDay[]> {
  const filter = catalogueFilter({ ...search, fra: undefined, til: undefined });
  const days = weeksOf(month).flat();
  const [from = '', to = ''] = [days[0], days.at(-1)];
  return {
    queryKey: ['catalogue-days', filter, month],
    queryFn: async ({ signal }) => (await call(CatalogueDays, { ...filter, from, to }, signal)).catalogueDays,
  };
}

/** Who hosts runs that can be found. */
export const hostsQuery: Asking<CatalogueHostsQuery['catalogueHosts']> = {
  queryKey: ['catalogue-hosts'],
  queryFn: async ({ signal }) => (await call(CatalogueHosts, {}, signal)).catalogueHosts,
};

type CoursesPage = CoursesWithoutRunsQuery['coursesWithoutRuns'];
type CoursesOptions = UseInfiniteQueryOptions<
  CoursesPage,
  Error,
  InfiniteData<CoursesPage, Cursor>,
  readonly unknown[],
  Cursor
>;

/** Courses nobody can book now; the search words narrow them too. */
export function withoutRunsQuery({ sok }: CatalogueSearch): CoursesOptions {
  const search = sok?.trim() || null;
  return {
    queryKey: ['courses-without-runs', search],
    queryFn: async ({ pageParam, signal }) =>
      (await call(CoursesWithoutRuns, { search, first: PAGE_SIZE, after: pageParam }, signal)).coursesWithoutRuns,
    initialPageParam: null,
    getNextPageParam: (page) => page.endCursor,
    placeholderData: keepPreviousData,
  };
}

/** One run; null when it is not there for the reader. */
export function runQuery(id: string): Asking<WholeRun | null> {
  return {
    queryKey: ['run', id],
    queryFn: async ({ signal }) => (await call(RunDetails, { id }, signal)).courseRun,
  };
}
