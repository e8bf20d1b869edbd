import type { Locale } from '@kompetanse/texts';
import type { FormalCompetence } from '../formal-competence.queries.ts';
import { indicatorTexts } from '../indicator-texts.ts';
import { csv, decimalComma } from '../../platform/csv/csv.ts';
import type { FormalCompetenceFigures } from './formal-competence.report.ts';

/** Where the file with just these numbers is: day and years are written out, so that it does not change with the clock. */
export function formalCompetenceUrl({ asOf, schoolYears }: FormalCompetence): string {
  const fromYear = schoolYears[0] ?? '';
  const toYear = schoolYears.at(-1) ?? '';
  return `/indicators/formal-competence.csv?${new URLSearchParams({ asOf, fromYear, toYear }).toString()}`;
}

/** 'indikator-9-formell-kompetanse-2026-11-23.csv' */
export function formalCompetenceFileName(locale: Locale, { asOf }: FormalCompetence): string {
  return `${indicatorTexts[locale].formalCompetence.file.name}-${asOf}.csv`;
}

/** One line per unit and one for all, the same numbers as on the screen. */
export function formalCompetenceCsv(locale: Locale, { asOf, schoolYears, sum, rows }: FormalCompetence): string {
  const { unit, staffOn, sharePercent, allUnits } = indicatorTexts[locale].formalCompetence.file;
  const line = (figures: FormalCompetenceFigures): string[] => [
    figures.unitName ?? allUnits,
    ...figures.counts.map(String),
    String(figures.staff),
    decimalComma(figures.sharePercent, 1),
  ];
  return csv([[unit, ...schoolYears, staffOn(asOf), sharePercent], ...[...rows, sum].map(line)]);
}
