import { addDays, type LocalDate } from '../calendar/oslo.ts';

export type Season = 'AUTUMN' | 'SPRING';

export interface Term {
  readonly year: number;
  readonly season: Season;
}

/** The days of a season as MM-DD; data, since they change (22 March in 2020). */
export interface SeasonDays {
  readonly season: Season;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly confirmBy: string;
  readonly paidFrom: string;
  readonly paidBy: string;
}
export type SeasonCalendar = Readonly<Record<Season, SeasonDays>>;

/** A term with its own days. */
export interface DatedTerm extends Term {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly confirmBy: LocalDate;
  readonly paidFrom: LocalDate;
  readonly paidBy: LocalDate;
}

/** Fewer days of a study in a term do not make a semester. */
const LEAST_DAYS = 45;
const MOST_TERMS = 20;

export function dated({ year, season }: Term, calendar: SeasonCalendar): DatedTerm {
  const { startsOn, endsOn, confirmBy, paidFrom, paidBy } = calendar[season];
  const on = (day: string): LocalDate => `${year}-${day}`;
  return {
    year,
    season,
    startsOn: on(startsOn),
    endsOn: on(endsOn),
    confirmBy: on(confirmBy),
    paidFrom: on(paidFrom),
    paidBy: on(paidBy),
  };
}

export function nextTerm({ year, season }: Term): Term {
  return season === 'AUTUMN' ? { year: year + 1, season: 'SPRING' } : { year, season: 'AUTUMN' };
}

/** Below zero when a is before b. */
export function compareTerms(a: Term, b: Term): number {
  return a.year - b.year || (a.season === b.season ? 0 : a.season === 'SPRING' ? -1 : 1);
}

/** The term a day lies in. */
export function termOf(day: LocalDate, calendar: SeasonCalendar): Term {
  const year = Number(day.slice(0, 4));
  return { year, season: day.slice(5) >= calendar.AUTUMN.startsOn ? 'AUTUMN' : 'SPRING' };
}

/** The first term that has not ended by a day, or only just begun: where a study goes on. */
export function termFrom(day: LocalDate, calendar: SeasonCalendar): Term {
  const term = termOf(day, calendar);
  return daysWithin(dated(term, calendar), day, `${term.year + 1}-12-31`) >= LEAST_DAYS ? term : nextTerm(term);
}

/** The terms of a study from its first day on: so many as were asked for, else those it lies in for six weeks or more. */
export function termsOf(
  study: { readonly startsOn: LocalDate; readonly endsOn: LocalDate; readonly terms: number | null },
  calendar: SeasonCalendar,
): readonly [Term, ...Term[]] {
  const { startsOn, endsOn, terms } = study;
  let term = termOf(startsOn, calendar);
  if (daysWithin(dated(term, calendar), startsOn, addDays(endsOn, LEAST_DAYS)) < LEAST_DAYS) term = nextTerm(term);
  const found: [Term, ...Term[]] = [term];
  while (found.length < MOST_TERMS) {
    term = nextTerm(term);
    const more =
      terms === null ? daysWithin(dated(term, calendar), startsOn, endsOn) >= LEAST_DAYS : found.length < terms;
    if (!more) break;
    found.push(term);
  }
  return found;
}

function daysWithin({ startsOn, endsOn }: DatedTerm, from: LocalDate, to: LocalDate): number {
  const first = startsOn > from ? startsOn : from;
  const last = endsOn < to ? endsOn : to;
  return Math.max(0, (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1);
}

/** When something that was failed can be taken again: four terms, the next after it or the one of today. */
export function retakeTerms(failed: Term, today: LocalDate): Term[] {
  const current: Term = { year: Number(today.slice(0, 4)), season: today.slice(5) >= '08-01' ? 'AUTUMN' : 'SPRING' };
  const after = nextTerm({ year: failed.year, season: failed.season });
  const terms = [compareTerms(after, current) > 0 ? after : current];
  while (terms.length < 4) terms.push(nextTerm(terms.at(-1) ?? current));
  return terms;
}
