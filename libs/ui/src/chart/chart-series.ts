import type { ColorName } from '../theme/color-names.ts';

/** One part of every bar, with one value for each category. */
export interface ChartSeries {
  readonly id: string;
  readonly name: string;
  /** As many as there are categories, none below zero. */
  readonly values: readonly number[];
  /** Otherwise the colours are taken in turn. */
  readonly color?: ColorName;
}

/** What a stacked bar chart shows. The first series lies at the bottom. */
export interface StackedChart {
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
}

const turns: readonly ColorName[] = ['accent', 'orange', 'blue', 'violet', 'olive', 'rose', 'neutral'];

/** The colour of the series at `index`. */
export function seriesColor(series: ChartSeries, index: number): ColorName {
  return series.color ?? turns[index % turns.length] ?? 'neutral';
}

/** The value of a series in a category; a missing one counts as zero. */
export function valueAt(series: ChartSeries | undefined, category: number): number {
  return series?.values[category] ?? 0;
}

/** The sum over all series for each category. */
export function categoryTotals(chart: StackedChart): readonly number[] {
  return chart.categories.map((_, at) => chart.series.reduce((sum, series) => sum + valueAt(series, at), 0));
}
