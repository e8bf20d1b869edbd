import { addDays, holidayKey, isPublicHoliday, type LocalDate, type PublicHoliday } from '../calendar/index.ts';
import { daysBetweenTerms, termBounds, termOf, type Term } from './term.ts';

/** The most runs of a term that are shown, and that are copied at once. */
export const termCopyLimits = { runs: 200, firstYear: 2000, lastYear: 2098 } as const;

/** The same term a year later. */
export function nextSameTerm({ year, season }: Term): Term {
  return { year: year + 1, season };
}

/**
 * The first day a run of a term would have in the same term next year: the same weekday of the same week, a week later when
 * that is a public holiday.
 */
export function nextFirstDay(firstDay: LocalDate): LocalDate {
  const term = termOf(firstDay);
  const next = nextSameTerm(term);
  const { from, before } = termBounds(next);
  let day = addDays(firstDay, daysBetweenTerms(term, next));
  // The weeks of a term begin on a Monday, and its first and last days may lie outside them.
  if (day < from) day = addDays(day, 7);
  if (day >= before) day = addDays(day, -7);
  while (isPublicHoliday(day)) day = addDays(day, 7);
  return day;
}

/** Days off with a name, both ends included. */
export interface NamedDaysOff {
  readonly name: string;
  readonly fromDay: LocalDate;
  readonly toDay: LocalDate;
}

/** What stands against meeting on a day. */
export interface DayMarks {
  readonly day: LocalDate;
  readonly publicHoliday: PublicHoliday | null;
  readonly schoolHoliday: string | null;
}

/** Each day with the public holiday it is and the school holiday it falls in. */
export function markDays(days: readonly LocalDate[], daysOff: readonly NamedDaysOff[]): DayMarks[] {
  return days.map((day) => ({
    day,
    publicHoliday: holidayKey(day),
    schoolHoliday: daysOff.find(({ fromDay, toDay }) => fromDay <= day && day <= toDay)?.name ?? null,
  }));
}
