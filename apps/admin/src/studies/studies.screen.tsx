import type { ReactElement } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FilesIcon } from '@navikt/aksel-icons';
import { Studies } from '@kompetanse/contract/admin';
import type { StudiesQuery } from '@kompetanse/contract/admin';
import {
  Button,
  Card,
  CsvButton,
  DataTable,
  EmptyState,
  LoadingSkeleton,
  Page,
  PageHeading,
  Stack,
} from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { PrintButton } from '../shell/PrintButton.tsx';
import { StudyFilters } from './StudyFilters.tsx';
import { StudyTable, studyCsv } from './StudyTable.tsx';

const route = getRouteApi('/videreutdanning/studier');

/** Studies that have begun: what waits, and the money of each round. */
export function StudiesScreen(): ReactElement {
  const language = useTexts();
  const { t } = language;
  const texts = t.studyList;
  usePageTitle(texts.title);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const variables = { state: search.tilstand ?? null, unitId: search.enhet ?? null, follow: search.venter ?? null };
  const query = useQuery({ ...queryOf(Studies, variables), placeholderData: keepPreviousData });
  const filtered = Object.values(search).some((value) => value !== undefined);
  return (
    <Page>
      <PageHeading
        title={texts.title}
        lead={texts.lead}
        back={<Link to="/videreutdanning">{texts.back}</Link>}
        actions={<PrintButton />}
      />
      <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={8} label={t.shell.loading} />}>
        {({ studies, studyPayouts, orgUnits }) => (
          <Stack gap="lg">
            <StudyFilters
              search={search}
              units={orgUnits}
              onChange={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
            />
            {studies.length === 0 ? (
              <EmptyState
                title={texts.empty}
                text={texts.emptyText}
                icon={<FilesIcon aria-hidden />}
                action={
                  filtered && (
                    <Button asChild variant="secondary">
                      <Link to="/videreutdanning/studier" search={{}}>
                        {texts.showAll}
                      </Link>
                    </Button>
                  )
                }
              />
            ) : (
              <Stack gap="sm">
                <p role="status">
                  <strong>{texts.found(studies.length)}</strong>
                </p>
                <div className="ui-no-print">
                  <CsvButton
                    label={texts.csv}
                    fileName={`${texts.fileName}.csv`}
                    rows={() => studyCsv(studies, language)}
                  />
                </div>
                <StudyTable studies={studies} />
              </Stack>
            )}
            <Payouts payouts={studyPayouts} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function Payouts({ payouts }: { readonly payouts: StudiesQuery['studyPayouts'] }): ReactElement | null {
  const { t, format } = useTexts();
  const texts = t.studyList;
  if (payouts.length === 0) return null;
  type Row = (typeof payouts)[number];
  const money = (id: 'grantedNok' | 'plannedNok' | 'paidNok' | 'leftNok', heading: string) => ({
    id,
    heading,
    numeric: true,
    cell: (row: Row) => format.kroner(row[id]),
  });
  return (
    <Card title={texts.payouts}>
      <DataTable
        caption={texts.payouts}
        rows={payouts}
        rowKey={({ round, ownership }) => `${round.id} ${ownership}`}
        columns={[
          {
            id: 'round',
            heading: texts.round,
            rowHeading: true,
            cell: ({ round, ownership }) =>
              ownership === 'PRIVATE' ? `${round.schoolYear}, ${texts.private}` : round.schoolYear,
          },
          { id: 'count', heading: texts.count, numeric: true, cell: (row) => format.number(row.studies) },
          money('grantedNok', texts.granted),
          money('plannedNok', texts.planned),
          money('paidNok', texts.paid),
          money('leftNok', texts.left),
        ]}
      />
    </Card>
  );
}
