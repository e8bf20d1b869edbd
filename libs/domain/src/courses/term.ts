import { addDays, weekday, type LocalDate } from '../calendar/oslo.ts';

export type Season = 'SPRING' | 'AUTUMN';

/** Half a calendar year: spring is January to July, autumn the rest, as schools and kindergartens plan. */
export interface Term {
  readonly year: number;
  readonly season: Season;
}

export function termOf(day: LocalDate): Term {
  return { year: Number(day.slice(0, 4)), season: day.slice(5, 7) >= '08' ? 'AUTUMN' : 'SPRING' };
}

/** First day of the term and of the one after it. */
export function termBounds({ year, season }: Term): { readonly from: LocalDate; readonly before: LocalDate } {
  const digits = String(year).padStart(4, '0');
  return season === 'SPRING'
    ? { from: `${digits}-01-01`, before: `${digits}-08-01` }
    : { from: `${digits}-08-01`, before: `${String(year + 1).padStart(4, '0')}-01-01` };
}

/** Monday of the week that a term's weeks are counted from: ISO week 1, and week 32. */
function firstMonday({ year, season }: Term): LocalDate {
  const inWeekOne = `${String(year).padStart(4, '0')}-01-04`;
  const monday = addDays(inWeekOne, 1 - weekday(inWeekOne));
  return season === 'SPRING' ? monday : addDays(monday, 31 * 7);
}

/** Whole weeks from the one term to the other, in days: what is on a Tuesday stays on a Tuesday, in the same week of the term. */
export function daysBetweenTerms(from: Term, to: Term): number {
  return Math.round((Date.parse(firstMonday(to)) - Date.parse(firstMonday(from))) / 86_400_000);
}
