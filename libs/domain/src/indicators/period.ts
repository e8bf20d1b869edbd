import { isLocalDate, type LocalDate } from '../calendar/oslo.ts';
import { isSchoolYear, schoolYearOf } from '../calendar/school-year.ts';

/** Indicator 9 follows this version of its definition (docs/indicators.md). Raise it when a number would change. */
export const FORMAL_COMPETENCE_VERSION = 1;

/** Nothing is known from before; also keeps days within what every program can read. */
const EARLIEST: LocalDate = '2000-01-01';
const EARLIEST_YEAR = '2000/01';

/** As it comes from a query or an address; anything may stand there. */
export interface PeriodWish {
  readonly asOf?: unknown;
  readonly fromYear?: unknown;
  readonly toYear?: unknown;
}

/** The school years a report shows, and the day it stands on. */
export interface Period {
  readonly asOf: LocalDate;
  /** First calendar year of the first school year; null: the first year with a begun study. */
  readonly fromYear: number | null;
  readonly toYear: number;
}

export type PeriodFault = 'DAY_WRONG' | 'YEAR_WRONG' | 'YEARS_REVERSED';

function written(value: unknown): unknown {
  return value === '' || value === null ? undefined : value;
}

/** Reads a wish. A day to come is refused: what will be known then is not known. */
export function readPeriod(wish: PeriodWish, today: LocalDate): Period | { readonly fault: PeriodFault } {
  const asOf = written(wish.asOf) ?? today;
  if (typeof asOf !== 'string' || !isLocalDate(asOf) || asOf < EARLIEST || asOf > today) return { fault: 'DAY_WRONG' };
  const known = (year: unknown): year is string =>
    typeof year === 'string' && isSchoolYear(year) && year >= EARLIEST_YEAR && year <= schoolYearOf(asOf);
  const from = written(wish.fromYear);
  const to = written(wish.toYear) ?? schoolYearOf(asOf);
  if (!known(to) || (from !== undefined && !known(from))) return { fault: 'YEAR_WRONG' };
  if (from !== undefined && from > to) return { fault: 'YEARS_REVERSED' };
  return { asOf, fromYear: from === undefined ? null : Number(from.slice(0, 4)), toYear: Number(to.slice(0, 4)) };
}

export function isPeriodFault(read: object): read is { readonly fault: PeriodFault } {
  return 'fault' in read;
}
