import type { ReactElement } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ManagedRuns } from '@kompetanse/contract/admin';
import { DownloadIcon } from '@navikt/aksel-icons';
import { Button, LoadingSkeleton, Page, PageHeading, ShowMore, Stack, Tabs } from '@kompetanse/ui';
import { askInPageLanguage } from '../shell/operation.ts';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { useHolds } from '../shell/viewer.ts';
import { InterestTable } from './InterestTable.tsx';
import { RunCalendar } from './RunCalendar.tsx';
import { RunFilters } from './RunFilters.tsx';
import { RunTable } from './RunTable.tsx';
import { runsFileUrl, runsQuestion, type RunsSearch } from './search.ts';
import { CoursesNav } from './CoursesNav.tsx';

const pageSize = 50;
const route = getRouteApi('/kurs');

/** Every run the viewer has something to do with, as a list or a month; filters and order stand in the address. */
export function RunsScreen(): ReactElement {
  const { t } = useTexts();
  usePageTitle(t.courses.title);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const go = (next: RunsSearch): void => void navigate({ search: next, replace: true, resetScroll: false });
  const manages = useHolds('COURSE_COORDINATOR', 'UNIT_LEADER', 'SECTOR_LEADER');
  const keepsHolidays = useHolds('COURSE_COORDINATOR', 'SECTOR_LEADER');
  const imports = useHolds('COURSE_COORDINATOR', 'SECTOR_LEADER');
  const { list, calendar, views } = t.runs.calendar;
  return (
    <Page>
      <CoursesNav />
      <PageHeading
        title={t.courses.title}
        lead={t.courses.lead}
        actions={
          manages && (
            <>
              {keepsHolidays && (
                <Button asChild variant="tertiary">
                  <Link to="/kurs/ferier">{t.runs.holidays.link}</Link>
                </Button>
              )}
              <Button asChild variant="tertiary">
                <Link to="/kurs/kopier-termin">{t.termCopy.link}</Link>
              </Button>
              {imports && (
                <Button asChild variant="tertiary">
                  <Link to="/kurs/importer">{t.runImport.link}</Link>
                </Button>
              )}
              <Button asChild>
                <Link to="/kurs/ny">{t.runs.create}</Link>
              </Button>
            </>
          )
        }
      />
      <Stack gap="md">
        <RunFilters search={search} onChange={go} />
        <Tabs
          label={views}
          tabs={[
            { id: 'liste', label: list },
            { id: 'kalender', label: calendar },
          ]}
          selected={search.visning ?? 'liste'}
          onSelect={(id) => go({ ...search, visning: id === 'kalender' ? 'kalender' : undefined })}
        >
          {search.visning === 'kalender' ? (
            <RunCalendar search={search} onMonth={(maned) => go({ ...search, maned })} />
          ) : (
            <RunList search={search} onSearch={go} />
          )}
        </Tabs>
      </Stack>
      <InterestTable />
    </Page>
  );
}

interface RunListProps {
  readonly search: RunsSearch;
  readonly onSearch: (search: RunsSearch) => void;
}

function RunList({ search, onSearch }: RunListProps): ReactElement {
  const { t, format } = useTexts();
  const question = runsQuestion(search);
  const query = useInfiniteQuery({
    queryKey: [ManagedRuns.name, { first: pageSize, ...question }],
    queryFn: ({ pageParam, signal }) =>
      askInPageLanguage(ManagedRuns, { first: pageSize, after: pageParam, ...question }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.managedRuns.endCursor,
    placeholderData: (before) => before,
  });
  return (
    <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={8} label={t.shell.loading} />}>
      {({ pages }) => {
        const runs = pages.flatMap(({ managedRuns }) => managedRuns.runs);
        const total = pages.at(-1)?.managedRuns.total ?? 0;
        return (
          <>
            {runs.length > 0 && (
              <Stack direction="row" justify="end" className="ui-no-print">
                <Button asChild variant="secondary" size="sm">
                  <a href={runsFileUrl(search)} download>
                    <DownloadIcon aria-hidden fontSize="1.25rem" />
                    {t.runs.csv}
                  </a>
                </Button>
              </Stack>
            )}
            <RunTable runs={runs} search={search} onSearch={onSearch} />
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
  );
}
