import type { ReactElement } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FilesIcon } from '@navikt/aksel-icons';
import { Applications } from '@kompetanse/contract/admin';
import { Button, EmptyState, LoadingSkeleton, Page, PageHeading, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { useHolds } from '../shell/viewer.ts';
import { waitsForViewer } from './application.ts';
import { ApplicationFilters } from './ApplicationFilters.tsx';
import { ApplicationTable } from './ApplicationTable.tsx';

const route = getRouteApi('/videreutdanning');

/** Applications in the viewer's scope; the filters are in the address. */
export function ApplicationsScreen(): ReactElement {
  const { t } = useTexts();
  const texts = t.furtherEducation;
  usePageTitle(texts.title);
  const owns = useHolds('SECTOR_LEADER');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery({
    ...queryOf(Applications, search.tilstand === undefined ? {} : { state: search.tilstand }),
    placeholderData: keepPreviousData,
  });
  const filtered = search.tilstand !== undefined || search.mine !== undefined;

  return (
    <Page>
      <PageHeading
        title={texts.title}
        lead={texts.lead}
        actions={
          <>
            <Button asChild variant="tertiary">
              <Link to="/videreutdanning/studier">{t.studyList.open}</Link>
            </Button>
            {owns && (
              <>
                <Button asChild variant="tertiary">
                  <Link to="/videreutdanning/runder">{t.rounds.title}</Link>
                </Button>
                <Button asChild>
                  <Link to="/videreutdanning/rangering">{t.ranking.title}</Link>
                </Button>
              </>
            )}
          </>
        }
      />
      <Stack gap="lg">
        <ApplicationFilters
          search={search}
          onChange={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
        />
        <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={8} label={t.shell.loading} />}>
          {({ applications }) => {
            const shown = search.mine === undefined ? applications : applications.filter(waitsForViewer);
            if (shown.length === 0) return <NoApplications filtered={filtered} />;
            return (
              <Stack gap="sm">
                <p role="status">
                  <strong>{texts.found(shown.length)}</strong>
                </p>
                <ApplicationTable applications={shown} />
              </Stack>
            );
          }}
        </Loaded>
      </Stack>
    </Page>
  );
}

function NoApplications({ filtered }: { readonly filtered: boolean }): ReactElement {
  const { t } = useTexts();
  const texts = t.furtherEducation;
  return (
    <EmptyState
      title={texts.empty}
      text={filtered ? texts.emptyFiltered : texts.emptyText}
      icon={<FilesIcon aria-hidden />}
      action={
        filtered && (
          <Button asChild variant="secondary">
            <Link to="/videreutdanning" search={{}}>
              {texts.showAll}
            </Link>
          </Button>
        )
      }
    />
  );
}
