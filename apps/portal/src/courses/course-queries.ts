import { keepPreviousData, type InfiniteData, type UseInfiniteQueryOptions } from '@tanstack/react-query';
import {
  Catalogue,
  RunDetails,
  type CatalogueQuery,
  type RunCardFragment,
  type RunDetailsQuery,
} from '@kompetanse/contract/portal';
import type { Asking } from '../shell/asking.ts';
import { call } from '../shell/call.ts';
import { catalogueFilter, type CatalogueSearch } from './catalogue-search.ts';

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

/** One run; null when it is not there for the reader. */
export function runQuery(id: string): Asking<WholeRun | null> {
  return {
    queryKey: ['run', id],
    queryFn: async ({ signal }) => (await call(RunDetails, { id }, signal)).courseRun,
  };
}
