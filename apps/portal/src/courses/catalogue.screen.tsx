import type { ReactElement } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { BooksIcon } from '@navikt/aksel-icons';
import { Button, CardGrid, EmptyState, Hero, Page, ShowMore, SideBySide, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { useTitle } from '../shell/title.ts';
import { CatalogueFilters } from './CatalogueFilters.tsx';
import { filtersUsed } from './catalogue-search.ts';
import { catalogueQuery, PAGE_SIZE } from './course-queries.ts';
import { RunCard } from './RunCard.tsx';
import './courses.css';

const route = getRouteApi('/kurs');

/** What can be joined now: filters in the address, cards with dates, place, seats and the one thing to do. */
export function CatalogueScreen(): ReactElement {
  const { courses } = useTexts();
  const search = route.useSearch();
  const found = useInfiniteQuery(catalogueQuery(search));
  useTitle(courses.pageTitle);
  const runs = found.data?.pages.flatMap((page) => page.runs);
  const total = found.data?.pages.at(-1)?.total ?? 0;
  const filtered = filtersUsed(search) > 0 || search.sok !== undefined;
  return (
    <>
      <Hero title={courses.title} lead={courses.lead} />
      <Page>
        <SideBySide side={<CatalogueFilters search={search} />}>
          <Stack>
            <p className="courses-count" role="status">
              {runs ? courses.found(total) : '\u00a0'}
            </p>
            <Loaded query={{ ...found, data: runs }} shape="cards" count={6}>
              {(shown) => (
                <div className="courses-found" data-old={found.isPlaceholderData || undefined}>
                  {shown.length === 0 ? (
                    <Nothing filtered={filtered} />
                  ) : (
                    <CardGrid label={courses.list}>
                      {shown.map((run) => (
                        <RunCard key={run.id} run={run} />
                      ))}
                    </CardGrid>
                  )}
                  {shown.length < total && (
                    <ShowMore
                      shown={shown.length}
                      total={total}
                      label={courses.more(Math.min(PAGE_SIZE, total - shown.length))}
                      progress={courses.progress(shown.length, total)}
                      loading={found.isFetchingNextPage}
                      onMore={() => void found.fetchNextPage()}
                    />
                  )}
                </div>
              )}
            </Loaded>
          </Stack>
        </SideBySide>
      </Page>
    </>
  );
}

function Nothing({ filtered }: { readonly filtered: boolean }): ReactElement {
  const { courses } = useTexts();
  return (
    <EmptyState
      icon={<BooksIcon />}
      title={filtered ? courses.none : courses.noneAtAll}
      text={filtered ? courses.noneText : courses.noneAtAllText}
      action={
        filtered && (
          <Button asChild variant="secondary">
            <Link to="/kurs" search={{}}>
              {courses.showAll}
            </Link>
          </Button>
        )
      }
    />
  );
}
