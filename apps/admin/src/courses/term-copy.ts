import { addDays } from '@kompetanse/domain/calendar';
import {
  daysBetween,
  markDays,
  termCopyLimits,
  termOf,
  type DayMarks,
  type NamedDaysOff,
  type Season,
  type Term,
} from '@kompetanse/domain/courses';
import type { RunsOfTermQuery } from '@kompetanse/contract/admin';
import { oneOf } from '../shell/search.ts';

/** The term whose runs are copied, as the address says it. */
export interface TermSearch {
  readonly ar?: number | undefined;
  readonly halvar?: 'var' | 'host' | undefined;
}

export type TermRun = RunsOfTermQuery['runsOfTerm'][number];

export function termSearch(search: Record<string, unknown>): TermSearch {
  const year = Number(search['ar']);
  const known = Number.isInteger(year) && year >= termCopyLimits.firstYear && year <= termCopyLimits.lastYear;
  return { ar: known ? year : undefined, halvar: oneOf(['var', 'host'], search['halvar']) };
}

/** The term an address asks for. Without one: the term whose copy is the next to come, so that in autumn one plans spring. */
export function termToCopy({ ar, halvar }: TermSearch, today: string): Term {
  const { year, season } = termOf(today);
  const usual: Season = season === 'AUTUMN' ? 'SPRING' : 'AUTUMN';
  const wanted = halvar === undefined ? usual : halvar === 'var' ? 'SPRING' : 'AUTUMN';
  return { year: ar ?? (season === 'AUTUMN' ? year : year - 1), season: wanted };
}

/** A run that can be copied: its course is in use. */
export const copyable = ({ courseRetired }: TermRun): boolean => !courseRetired;

/** The sessions of a copy that begins on a day, with what stands against each. */
export function copiedDays(run: TermRun, firstDay: string, daysOff: readonly NamedDaysOff[]): DayMarks[] {
  const days = run.sessions.map(({ day }) => addDays(day, daysBetween(run.firstDay, firstDay)));
  return markDays(days, daysOff);
}
