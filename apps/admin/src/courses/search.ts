import { addDays, isLocalDate } from '@kompetanse/domain/calendar';
import type { RunFilter, RunSort } from '@kompetanse/contract';
import { oneOf, shortText } from '../shell/search.ts';

/** What the list of runs can be sorted by, as the address says it. */
export const runColumns = ['start', 'kurs', 'sted', 'plasser', 'tilstand'] as const;
export type RunColumn = (typeof runColumns)[number];

export const runStates = ['DRAFT', 'PUBLISHED', 'CONFIRMED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED'] as const;

export interface RunsSearch {
  /** Latest start first when left out. */
  readonly sorter?: RunColumn | undefined;
  readonly retning?: 'ned' | undefined;
  readonly tilstand?: (typeof runStates)[number] | undefined;
  readonly enhet?: string | undefined;
  readonly kurs?: string | undefined;
  readonly fra?: string | undefined;
  readonly til?: string | undefined;
  readonly sok?: string | undefined;
  readonly visning?: 'kalender' | undefined;
  /** YYYY-MM; this month when left out. */
  readonly maned?: string | undefined;
}

const sorts: Readonly<Record<RunColumn, RunSort>> = {
  start: 'START',
  kurs: 'COURSE',
  sted: 'PLACE',
  plasser: 'SEATS',
  tilstand: 'STATE',
};

const day = (value: unknown): string | undefined =>
  typeof value === 'string' && isLocalDate(value) ? value : undefined;

export function runsSearch(search: Record<string, unknown>): RunsSearch {
  const month = shortText(search['maned']);
  return {
    sorter: oneOf(runColumns, search['sorter']),
    retning: oneOf(['ned'], search['retning']),
    tilstand: oneOf(runStates, search['tilstand']),
    enhet: shortText(search['enhet']),
    kurs: shortText(search['kurs']),
    fra: day(search['fra']),
    til: day(search['til']),
    sok: shortText(search['sok']),
    visning: oneOf(['kalender'], search['visning']),
    maned: month !== undefined && isLocalDate(`${month}-01`) ? month : undefined,
  };
}

/** What is asked of the API for an address. */
export function runsQuestion(search: RunsSearch): { filter: RunFilter; sort: RunSort; descending: boolean } {
  const { sorter, retning, tilstand, enhet, kurs, fra, til, sok } = search;
  return {
    filter: {
      states: tilstand === undefined ? null : [tilstand],
      unitId: enhet ?? null,
      courseId: kurs ?? null,
      from: fra ?? null,
      to: til ?? null,
      search: sok ?? null,
    },
    sort: sorts[sorter ?? 'start'],
    descending: sorter === undefined || retning === 'ned',
  };
}

/** Where the file with the runs of that address is, in the same order. */
export function runsFileUrl(search: RunsSearch): string {
  const { filter, sort, descending } = runsQuestion(search);
  const { states, ...others } = filter;
  const asked = { ...others, states: states?.join(','), sort, descending: String(descending) };
  const given = Object.entries(asked).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return `/courses/runs.csv?${new URLSearchParams(given).toString()}`;
}

/** How many filters an address holds. */
export function filtersIn({ tilstand, enhet, kurs, fra, til, sok }: RunsSearch): number {
  return [tilstand, enhet, kurs, fra, til, sok].filter((part) => part !== undefined).length;
}

/** The first and last day of a month, 'YYYY-MM'. */
export function monthDays(month: string): { first: string; last: string } {
  const first = `${month}-01`;
  const next = `${addDays(first, 31).slice(0, 7)}-01`;
  return { first, last: addDays(next, -1) };
}
