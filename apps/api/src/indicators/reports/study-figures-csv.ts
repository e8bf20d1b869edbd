import { figureMeasures, type FigureMeasure } from '@kompetanse/domain/indicators';
import type { Locale } from '@kompetanse/texts';
import { csv, decimalComma } from '../../platform/csv/csv.ts';
import type { FigureRow } from '../figure-table.ts';
import { figureTexts, rowName } from '../figure-words.ts';
import type { StudyFigures } from '../study-figures.queries.ts';

/** Where the file with just these numbers is; all that was asked for is written out. */
export function studyFiguresUrl({ asked, schoolYears }: StudyFigures, measure: FigureMeasure): string {
  const { period, by, filter, whole } = asked;
  const chosen = Object.entries(filter as unknown as Record<string, string | null>).filter(
    ([, value]) => value !== null,
  );
  const query = new URLSearchParams({
    measure,
    by,
    asOf: period.asOf,
    fromYear: schoolYears[0] ?? '',
    toYear: schoolYears.at(-1) ?? '',
    ...(whole && { whole: 'true' }),
    ...(Object.fromEntries(chosen) as Record<string, string>),
  });
  return `/indicators/study-figures.csv?${query.toString()}`;
}

/** The measure that is written in an address; the first of all when it is none. */
export function measureOf(value: unknown): FigureMeasure {
  return figureMeasures.find((measure) => measure === value) ?? 'BEGUN';
}

/** 'videreutdanning-tall-BEGUN-2026-11-23.csv' */
export function studyFiguresFileName(locale: Locale, { asked }: StudyFigures, measure: FigureMeasure): string {
  return `${figureTexts[locale].file.name}-${measure.toLowerCase()}-${asked.period.asOf}.csv`;
}

/** One line per row and one for everybody, as on the screen: what is hidden there is hidden here. */
export function studyFiguresCsv(locale: Locale, figures: StudyFigures, measure: FigureMeasure): string {
  const { measures, file } = figureTexts[locale];
  const told = (value: number | null): string =>
    value === null ? file.hidden : decimalComma(value, value % 1 ? 1 : 0);
  const years = measure === 'SHARE' ? [] : figures.schoolYears;
  const line = (row: FigureRow): string[] => [
    rowName(locale, row, figures.asked.by),
    ...(row.lines.find((one) => one.measure === measure)?.values ?? []).map(told),
    String(row.staff),
    row.sharePercent === null ? file.hidden : decimalComma(row.sharePercent, 1),
  ];
  const heading = [file.row, ...years.map((year) => `${measures[measure]} ${year}`), file.staff, measures.SHARE];
  return csv([heading, ...[...figures.rows, figures.totals].map(line)]);
}
