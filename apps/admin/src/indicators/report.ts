import type { FigureCut, FigureMeasure, StudyFiguresQuery } from '@kompetanse/contract/admin';
import type { StackedChart } from '@kompetanse/ui';

/** The numbers of further education as the API gives them. */
export type Figures = StudyFiguresQuery['studyFigures'];

/** One row of one measure. Values by school year; null is hidden. */
export interface ReportRow {
  readonly key: string;
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly staff: number;
  readonly sharePercent: number | null;
}

/** One measure of the numbers. */
export interface Report {
  readonly measure: FigureMeasure;
  readonly by: FigureCut;
  readonly schoolYears: readonly string[];
  readonly rows: readonly ReportRow[];
  readonly totals: ReportRow;
}

export function reportOf({ schoolYears, rows, totals }: Figures, measure: FigureMeasure, by: FigureCut): Report {
  const row = ({ lines, ...rest }: Figures['totals']): ReportRow => ({
    ...rest,
    sharePercent: rest.sharePercent ?? null,
    values: lines.find((line) => line.measure === measure)?.values.map((value) => value ?? null) ?? [],
  });
  return { measure, by, schoolYears, rows: rows.map(row), totals: row(totals) };
}

/** More parts than this in one bar cannot be told apart; the rest are put together. */
const mostParts = 7;

/** The report as stacked bars: rows with the most in the last year at the bottom, those without any left out. */
export function chartOf(report: Report, otherRows: string): StackedChart {
  const counted = byLastYear(report).filter(({ values }) => values.some((count) => (count ?? 0) > 0));
  const fits = counted.length <= mostParts;
  const shown = fits ? counted : counted.slice(0, mostParts - 1);
  const rest = counted.slice(shown.length);
  const series = shown.map(({ key, name, values }) => ({ id: key, name, values: values.map((value) => value ?? 0) }));
  if (rest.length === 0) return { categories: report.schoolYears, series };
  const values = report.schoolYears.map((_, year) => rest.reduce((sum, row) => sum + (row.values[year] ?? 0), 0));
  return { categories: report.schoolYears, series: [...series, { id: 'rest', name: otherRows, values }] };
}

/** The rows with the most in the last year first; equal ones keep their order. */
export function byLastYear({ rows, schoolYears }: Report): readonly ReportRow[] {
  const last = schoolYears.length - 1;
  return rows.toSorted((one, other) => (other.values[last] ?? 0) - (one.values[last] ?? 0));
}

/** The first and the last year of the report with their totals; undefined without any year, or where they are hidden. */
export function endsOf({ schoolYears, totals }: Report): Ends | undefined {
  const [from] = schoolYears;
  const to = schoolYears.at(-1);
  const first = totals.values[0];
  const last = totals.values.at(-1);
  if (from === undefined || to === undefined || first == null || last == null) return undefined;
  return { from, to, first, last };
}

export interface Ends {
  readonly from: string;
  readonly to: string;
  readonly first: number;
  readonly last: number;
}

/** True when some people are counted in more than one row, so that the rows add up to more than the totals. */
export function hasOverlap({ rows, totals, measure }: Report): boolean {
  if (measure === 'CREDITS') return false;
  return totals.values.some(
    (total, year) => total !== null && rows.reduce((sum, row) => sum + (row.values[year] ?? 0), 0) > total,
  );
}

/** True when a number is hidden. */
export function hasHidden({ rows, totals }: Report): boolean {
  return [...rows, totals].some(({ values, sharePercent }) => sharePercent === null || values.includes(null));
}
