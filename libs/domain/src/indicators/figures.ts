import type { LocalDate } from '../calendar/oslo.ts';
import { isPeriodFault, readPeriod, type Period, type PeriodFault, type PeriodWish } from './period.ts';

/** The numbers follow this version of their definitions (docs/indicators.md). Raise it when a number would change. */
export const FIGURES_VERSION = 1;

/** The numbers of further education; SHARE is of the staff of the day, the others are by the end of each school year. */
export const figureMeasures = ['BEGUN', 'ONGOING', 'DEFERRED', 'COMPLETED', 'DROPPED_OUT', 'CREDITS', 'SHARE'] as const;
export type FigureMeasure = (typeof figureMeasures)[number];

/** What the rows of a report are. */
export const figureCuts = ['UNIT', 'UNIT_KIND', 'OWNERSHIP', 'PROFILE', 'SUBJECT_AREA', 'SCHEME'] as const;
export type FigureCut = (typeof figureCuts)[number];

/** Which studies are counted; null: all. */
export interface FigureFilter {
  /** The unit and those below it. */
  readonly unitId: string | null;
  readonly unitKind: string | null;
  readonly ownership: string | null;
  readonly profile: string | null;
  readonly subjectArea: string | null;
  readonly scheme: string | null;
}

const filterNames = ['unitId', 'unitKind', 'ownership', 'profile', 'subjectArea', 'scheme'] as const;

/** As it comes from a query or an address; anything may stand there. */
export interface FigureWish extends PeriodWish {
  readonly by?: unknown;
  readonly filter?: unknown;
  /** Also what lies outside the units the reader leads. */
  readonly whole?: unknown;
}

export interface FigureQuestion {
  readonly period: Period;
  readonly by: FigureCut;
  readonly filter: FigureFilter;
  readonly whole: boolean;
}

export type FigureFault = PeriodFault | 'CUT_WRONG' | 'FILTER_WRONG' | 'FILTER_ELSEWHERE';

/** Reads a wish, or says what is wrong with it. */
export function readFigures(wish: FigureWish, today: LocalDate): FigureQuestion | { readonly fault: FigureFault } {
  const period = readPeriod(wish, today);
  if (isPeriodFault(period)) return period;
  const by = figureCuts.find((cut) => cut === (wish.by ?? 'UNIT'));
  if (!by) return { fault: 'CUT_WRONG' };
  const filter = readFilter(wish.filter);
  if (!filter) return { fault: 'FILTER_WRONG' };
  return { period, by, filter, whole: wish.whole === true || wish.whole === 'true' };
}

export function isFigureFault(read: object): read is { readonly fault: FigureFault } {
  return 'fault' in read;
}

/** True when the numbers are not narrowed at all. */
export function filtersNothing(filter: FigureFilter): boolean {
  return filterNames.every((name) => filter[name] === null);
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const code = /^[A-Z_]{1,40}$/;

function readFilter(wish: unknown): FigureFilter | undefined {
  const given = typeof wish === 'object' && wish !== null ? (wish as Record<string, unknown>) : {};
  const read = Object.fromEntries(
    filterNames.map((name) => [name, given[name] === undefined || given[name] === '' ? null : given[name]]),
  );
  const holds = filterNames.every((name) => {
    const value = read[name];
    return value === null || (typeof value === 'string' && (name === 'unitId' ? uuid : code).test(value));
  });
  return holds ? (read as unknown as FigureFilter) : undefined;
}
