import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { StackedBars } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { chartOf, endsOf } from './report.ts';
import type { Report } from './report.ts';
import { insightOf } from './ReportTiles.tsx';

/** The years as bars with a part for each row. */
export function ReportChart({ report }: { readonly report: Report }): ReactElement {
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
      formatNumber={format.number}
      {...(ends !== undefined && { insight: insightOf(ends, language) })}
    />
  );
}
