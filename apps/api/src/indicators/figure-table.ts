import { schoolYearFrom } from '@kompetanse/domain/calendar';
import { figureMeasures, type FigureCut, type FigureMeasure } from '@kompetanse/domain/indicators';
import { hiddenFigures, placeOf } from './hidden-figures.ts';
import type { CountedFigure } from './reports/study-figures.report.ts';

export interface FigureLine {
  readonly measure: FigureMeasure;
  /** Oldest year first; null where the reader is not told. */
  readonly values: readonly (number | null)[];
}

export interface FigureRow {
  readonly key: string;
  /** Of the unit or the position; null where the reader's language has the word. */
  readonly name: string | null;
  readonly staff: number;
  readonly sharePercent: number | null;
  readonly lines: readonly FigureLine[];
}

export interface FigureTable {
  readonly schoolYears: readonly string[];
  readonly totals: FigureRow;
  readonly rows: readonly FigureRow[];
}

/** A row that can be there, in the order they stand. */
export interface RowLabel {
  readonly key: string;
  readonly name: string | null;
}

/** Counted figures as a table. Rows without staff and without any number are left out. */
export function figureTable(
  counted: readonly CountedFigure[],
  labels: readonly RowLabel[],
  by: FigureCut,
  whole: { readonly hides: boolean; readonly lastYear: number },
): FigureTable {
  const at = new Map(counted.map((figure) => [placeOf(figure), figure]));
  const firstYear = counted.find(({ measure }) => measure === 'SPAN')?.year ?? whole.lastYear;
  const years = Array.from({ length: whole.lastYear - firstYear + 1 }, (_, n) => firstYear + n);
  const present = new Set(counted.filter(({ people }) => people > 0).map(({ key }) => key));
  const shown = labels.filter(({ key }) => present.has(key));
  const keys = shown.map(({ key }) => key);
  const hidden = whole.hides ? hiddenFigures(at, keys, years) : new Set<string>();
  // Subject areas and schemes have no staff of their own: their share is of everybody.
  const hasStaff = by !== 'SUBJECT_AREA' && by !== 'SCHEME';
  const row = ({ key, name }: RowLabel): FigureRow => {
    const find = (measure: string, year: number): CountedFigure | undefined => at.get(placeOf({ key, year, measure }));
    const told = (measure: FigureMeasure, year: number): number | null => {
      const source = measure === 'CREDITS' ? 'COMPLETED' : measure;
      if (hidden.has(placeOf({ key, year, measure: source }))) return null;
      const figure = find(source, year);
      return (measure === 'CREDITS' ? figure?.credits : figure?.people) ?? 0;
    };
    const staffKey = hasStaff ? key : 'ALL';
    const staff = at.get(placeOf({ key: staffKey, year: whole.lastYear, measure: 'STAFF' }))?.people ?? 0;
    const begun = told('SHARE', whole.lastYear);
    return {
      key,
      name,
      staff,
      sharePercent: begun === null ? null : staff === 0 ? 0 : Math.round((1000 * begun) / staff) / 10,
      lines: figureMeasures
        .filter((measure) => measure !== 'SHARE')
        .map((measure) => ({ measure, values: years.map((year) => told(measure, year)) })),
    };
  };
  return { schoolYears: years.map(schoolYearFrom), totals: row({ key: 'ALL', name: null }), rows: shown.map(row) };
}
