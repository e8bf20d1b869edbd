import type { ReactElement } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { BarChartIcon } from '@navikt/aksel-icons';
import { FormalCompetence } from '@kompetanse/contract/admin';
import { Card, EmptyState, LoadingSkeleton, Page, PageHeading, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { PeriodChoice } from './PeriodChoice.tsx';
import type { Report } from './report.ts';
import { ReportChart } from './ReportChart.tsx';
import { ReportTable } from './ReportTable.tsx';
import { ReportTiles } from './ReportTiles.tsx';

const route = getRouteApi('/indikatorer');

/** Indicator 9, explained: headline numbers, chart, the same numbers as a table, and how they were counted. */
export function IndicatorScreen(): ReactElement {
  const { t } = useTexts();
  const texts = t.indicators;
  usePageTitle(texts.title);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { fra, til, per } = search;
  const asOf = per === undefined ? {} : { asOf: per };
  const period = { ...(fra !== undefined && { fromYear: fra }), ...(til !== undefined && { toYear: til }), ...asOf };
  const query = useQuery({ ...queryOf(FormalCompetence, period), placeholderData: keepPreviousData });
  const whole = useQuery({ ...queryOf(FormalCompetence, asOf), placeholderData: keepPreviousData });

  return (
    <Page>
      <PageHeading title={texts.title} lead={texts.lead} />
      <Stack gap="md">
        <PeriodChoice
          search={search}
          years={whole.data?.formalCompetence.schoolYears ?? []}
          onChange={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
        />
        <Loaded query={query} skeleton={<ReportSkeleton />}>
          {({ formalCompetence }) => <ReportContent report={formalCompetence} />}
        </Loaded>
      </Stack>
    </Page>
  );
}

function ReportContent({ report }: { readonly report: Report }): ReactElement {
  const { t } = useTexts();
  const texts = t.indicators;
  const any = report.totals.some((total) => total > 0);
  return (
    <Stack gap="md">
      <ReportTiles report={report} />
      {any ? (
        <>
          <ReportChart report={report} />
          <ReportTable report={report} />
        </>
      ) : (
        <EmptyState title={texts.empty} text={texts.emptyText} icon={<BarChartIcon aria-hidden />} />
      )}
      <Definition report={report} />
    </Stack>
  );
}

function Definition({ report }: { readonly report: Report }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.indicators;
  return (
    <Card title={texts.definition}>
      <p className="definition">{report.definition.text}</p>
      <p className="quiet">
        {texts.version(report.definition.version)}. {texts.asOfDay(format.date(report.asOf))}
      </p>
    </Card>
  );
}

function ReportSkeleton(): ReactElement {
  const { t } = useTexts();
  return (
    <Stack gap="md">
      <LoadingSkeleton shape="tiles" count={3} label={t.shell.loading} />
      <LoadingSkeleton shape="chart" label={t.shell.loading} />
      <LoadingSkeleton shape="table" count={7} label={t.shell.loading} />
    </Stack>
  );
}
