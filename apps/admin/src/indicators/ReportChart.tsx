import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { GoalFieldsFragment } from '@kompetanse/contract/admin';
import { StackedBars } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { chartOf, endsOf } from './report.ts';
import type { Report } from './report.ts';
import { insightOf } from './ReportTiles.tsx';

interface ReportChartProps {
  readonly report: Report;
  /** Of the measure that is shown. */
  readonly goals: readonly GoalFieldsFragment[];
}

/** The years as bars with a part for each row, and lines where the number was and should be. */
export function ReportChart({ report, goals }: ReportChartProps): ReactElement {
  const language = useTexts();
  const { t, format } = language;
  const texts = t.indicators;
  const chart = useMemo(() => chartOf(report, texts.otherRows), [report, texts.otherRows]);
  const ends = endsOf(report);
  const measure = texts.measures[report.measure];
  return (
    <StackedBars
      title={texts.chartTitle(measure, texts.cuts[report.by])}
      chart={chart}
      labels={{ value: (row, year, count) => texts.value(row, year, format.number(count)), hint: texts.hint }}
      marks={goals.map(({ kind, schoolYear, value }) => ({
        value,
        label: texts.goals.mark(texts.goals.kinds[kind], schoolYear, format.number(value)),
      }))}
      formatNumber={format.number}
      {...(ends !== undefined && { insight: insightOf(ends, language) })}
    />
  );
}
