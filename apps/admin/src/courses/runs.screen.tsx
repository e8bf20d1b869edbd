import type { ReactElement } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ManagedRuns } from '@kompetanse/contract/admin';
import { LoadingSkeleton, Page, PageHeading, ShowMore } from '@kompetanse/ui';
import { askInPageLanguage } from '../shell/operation.ts';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { InterestTable } from './InterestTable.tsx';
import { RunTable } from './RunTable.tsx';

const pageSize = 50;
const route = getRouteApi('/kurs');

/** Every run the viewer has something to do with; latest start first, sorting in the address. */
export function RunsScreen(): ReactElement {
  const { t, format } = useTexts();
  usePageTitle(t.courses.title);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery({
    queryKey: [ManagedRuns.name, { first: pageSize }],
    queryFn: ({ pageParam, signal }) => askInPageLanguage(ManagedRuns, { first: pageSize, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.managedRuns.endCursor,
  });

  return (
    <Page>
      <PageHeading title={t.courses.title} lead={t.courses.lead} />
      <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={8} label={t.shell.loading} />}>
        {({ pages }) => {
          const runs = pages.flatMap(({ managedRuns }) => managedRuns.runs);
          const total = pages.at(-1)?.managedRuns.total ?? 0;
          return (
            <>
              <RunTable
                runs={runs}
                search={search}
                onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
              />
              {total > runs.length && search.sorter !== undefined && <p className="quiet">{t.courses.sortedShown}</p>}
              {total > pageSize && (
                <ShowMore
                  shown={runs.length}
                  total={total}
                  label={t.shell.more(format.number(Math.min(pageSize, total - runs.length)))}
                  progress={t.shell.shown(format.number(runs.length), format.number(total))}
                  loading={query.isFetchingNextPage}
                  onMore={() => void query.fetchNextPage()}
                />
              )}
            </>
          );
        }}
      </Loaded>
      <InterestTable />
    </Page>
  );
}
