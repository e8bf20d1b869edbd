import type { ReactElement } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { BarChartIcon } from '@navikt/aksel-icons';
import { FigureChoices, FigureGoals, StudyFigures } from '@kompetanse/contract/admin';
import { Card, EmptyState, LoadingSkeleton, Page, PageHeading, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { useHolds } from '../shell/viewer.ts';
import { FigureChoice } from './FigureChoice.tsx';
import { GoalsCard } from './GoalsCard.tsx';
import { PeriodChoice } from './PeriodChoice.tsx';
import { reportOf } from './report.ts';
import type { Figures } from './report.ts';
import { ReportChart } from './ReportChart.tsx';
import { ReportTable } from './ReportTable.tsx';
import { ReportTiles } from './ReportTiles.tsx';
import { SnapshotsCard } from './SnapshotsCard.tsx';
import { askedOf, measureOf } from './search.ts';
import type { IndicatorSearch } from './search.ts';

const route = getRouteApi('/indikatorer');

/** Indicator 9, explained: headline numbers, chart, the same numbers as a table, and how they were counted. */
export function IndicatorScreen(): ReactElement {
  const { t } = useTexts();
  const texts = t.indicators;
  usePageTitle(texts.title);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const measure = measureOf(search);
  const asOf = search.per === undefined ? {} : { asOf: search.per };
  const query = useQuery({
    ...queryOf(StudyFigures, { ...askedOf(search), measure }),
    placeholderData: keepPreviousData,
  });
  const choices = useQuery({ ...queryOf(FigureChoices, asOf), placeholderData: keepPreviousData });
  const change = (next: IndicatorSearch): void => void navigate({ search: next, replace: true, resetScroll: false });

  return (
    <Page>
      <PageHeading title={texts.title} lead={texts.lead} />
      <Stack gap="md">
        <PeriodChoice search={search} years={choices.data?.units.schoolYears ?? []} onChange={change} />
        <FigureChoice search={search} choices={choices.data} onChange={change} />
        <Loaded query={query} skeleton={<ReportSkeleton />}>
          {({ studyFigures }) => <ReportContent figures={studyFigures} search={search} />}
        </Loaded>
      </Stack>
    </Page>
  );
}

interface ReportContentProps {
  readonly figures: Figures;
  readonly search: IndicatorSearch;
}

function ReportContent({ figures, search }: ReportContentProps): ReactElement {
  const { t } = useTexts();
  const texts = t.indicators;
  const asked = askedOf(search);
  const measure = measureOf(search);
  const report = reportOf(figures, measure, asked.by);
  const keeps = useHolds('SECTOR_LEADER');
  const all = useQuery(queryOf(FigureGoals, {})).data?.figureGoals ?? [];
  const goals = all.filter((goal) => goal.measure === measure);
  // A goal is of everybody: it says nothing of a part.
  const isWhole = asked.filter === undefined;
  const any = [report.totals, ...report.rows].some(({ values }) => values.some((value) => value !== 0));
  return (
    <Stack gap="md">
      <ReportTiles report={report} />
      {any ? (
        <>
          <ReportChart report={report} goals={isWhole ? goals : []} />
          <ReportTable report={report} asked={asked} csvUrl={figures.csvUrl} />
        </>
      ) : (
        <EmptyState title={texts.empty} text={texts.emptyText} icon={<BarChartIcon aria-hidden />} />
      )}
      <GoalsCard measure={measure} goals={goals} />
      <Definition figures={figures} search={search} />
      {keeps && <SnapshotsCard />}
    </Stack>
  );
}

function Definition({ figures, search }: ReportContentProps): ReactElement {
  const { t, format } = useTexts();
  const texts = t.indicators;
  const definition = figures.definitions.find(({ measure }) => measure === measureOf(search));
  return (
    <Card title={texts.definition}>
      <p className="definition">{definition?.text}</p>
      <p className="definition">{figures.dateRule}</p>
      <p className="quiet">
        {texts.version(definition?.version ?? 0)}. {texts.asOfDay(format.date(figures.asOf))}
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
