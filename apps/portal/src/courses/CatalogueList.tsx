import type { ReactElement } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BooksIcon } from '@navikt/aksel-icons';
import { Button, CardGrid, EmptyState, ShowMore, Stack } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { filtersUsed, noFilters, readCatalogueSearch, type CatalogueSearch } from './catalogue-search.ts';
import { catalogueQuery, PAGE_SIZE } from './course-queries.ts';
import { RunCard } from './RunCard.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';

/** What a filter finds, as cards, soonest first. */
export function CatalogueList({ search }: { readonly search: CatalogueSearch }): ReactElement {
  const { courses, catalogue } = useTexts();
  const format = useFormat();
  const found = useInfiniteQuery(catalogueQuery(search));
  const runs = found.data?.pages.flatMap((page) => page.runs);
  const last = found.data?.pages.at(-1);
  const total = last?.total ?? 0;
  const many = last?.moreThanTotal === true;
  const count = many ? catalogue.over(format.number(total)) : courses.found(total);
  return (
    <Stack>
      <div className="courses-head">
        <p className="courses-count" role="status">
          {runs ? count : '\u00a0'}
        </p>
        <ViewSwitch search={search} />
      </div>
      <Loaded query={{ ...found, data: runs }} shape="cards" count={6}>
        {(shown) => (
          <div className="courses-found" data-old={found.isPlaceholderData || undefined}>
            {shown.length === 0 ? (
              <Nothing search={search} />
            ) : (
              <CardGrid label={courses.list}>
                {shown.map((run) => (
                  <RunCard key={run.id} run={run} />
                ))}
              </CardGrid>
            )}
            {found.hasNextPage && (
              <ShowMore
                shown={shown.length}
                total={many ? Math.max(total, shown.length + 1) : total}
                label={courses.more(many ? PAGE_SIZE : Math.min(PAGE_SIZE, total - shown.length))}
                progress={many ? catalogue.progressMany(shown.length) : courses.progress(shown.length, total)}
                loading={found.isFetchingNextPage}
                onMore={() => void found.fetchNextPage()}
              />
            )}
          </div>
        )}
      </Loaded>
    </Stack>
  );
}

/** Nothing was found: what to try, of what stands in the way. */
function Nothing({ search }: { readonly search: CatalogueSearch }): ReactElement {
  const { courses, catalogue } = useTexts();
  const { attempts } = catalogue;
  const filtered = filtersUsed(search) > 0 || search.sok !== undefined;
  const tries = [
    ...(search.sok !== undefined ? [attempts.words] : []),
    ...(search.fra !== undefined || search.til !== undefined ? [attempts.period] : []),
    ...(search.passer !== undefined ? [attempts.forMe] : []),
    ...((search.type ?? search.for ?? search.enhet ?? search.ledige) ? [attempts.filters] : []),
  ];
  return (
    <EmptyState
      icon={<BooksIcon />}
      title={filtered ? courses.none : courses.noneAtAll}
      text={filtered ? tries.join(' ') : courses.noneAtAllText}
      action={
        filtered && (
          <Button asChild variant="secondary">
            <Link to="/kurs" search={(old) => readCatalogueSearch({ ...old, ...noFilters })}>
              {courses.showAll}
            </Link>
          </Button>
        )
      }
    />
  );
}
