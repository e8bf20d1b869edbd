import type { FormalCompetenceQuery } from '@kompetanse/contract/admin';
import type { StackedChart } from '@kompetanse/ui';

/** The report of indicator 9 as the API gives it. */
export type Report = FormalCompetenceQuery['formalCompetence'];

/** More parts than this in one bar cannot be told apart; the rest are put together. */
const mostParts = 7;

/** The report as stacked bars: units with the most in the last year at the bottom, those without any left out. */
export function chartOf(report: Report, otherUnits: string): StackedChart {
  const counted = byLastYear(report).filter(({ counts }) => counts.some((count) => count > 0));
  const fits = counted.length <= mostParts;
  const shown = fits ? counted : counted.slice(0, mostParts - 1);
  const rest = counted.slice(shown.length);
  const series = shown.map(({ unit, counts }) => ({ id: unit.id, name: unit.name, values: counts }));
  if (rest.length === 0) return { categories: report.schoolYears, series };
  const values = report.schoolYears.map((_, year) => rest.reduce((sum, { counts }) => sum + (counts[year] ?? 0), 0));
  return { categories: report.schoolYears, series: [...series, { id: 'rest', name: otherUnits, values }] };
}

/** The units with the most in the last year first; equal ones keep the order of the organisation. */
export function byLastYear({ rows, schoolYears }: Report): Report['rows'] {
  const last = schoolYears.length - 1;
  return rows.toSorted((one, other) => (other.counts[last] ?? 0) - (one.counts[last] ?? 0));
}

/** The first and the last year of the report with their totals; undefined without any year. */
export function endsOf({ schoolYears, totals }: Report): Ends | undefined {
  const [from] = schoolYears;
  const to = schoolYears.at(-1);
  if (from === undefined || to === undefined) return undefined;
  return { from, to, first: totals[0] ?? 0, last: totals.at(-1) ?? 0 };
}

export interface Ends {
  readonly from: string;
  readonly to: string;
  readonly first: number;
  readonly last: number;
}

/** True when some people are counted in more than one unit, so that the units add up to more than the totals. */
export function hasOverlap({ rows, totals }: Report): boolean {
  return totals.some((total, year) => rows.reduce((sum, { counts }) => sum + (counts[year] ?? 0), 0) > total);
}
