import type { LocalDate } from '@kompetanse/domain/calendar';

/** Conversions of a year. */
export interface PlannedYear {
  readonly year: number;
  readonly planned: number;
  /** Of these, nobody has them yet. */
  readonly open: number;
  readonly plannedNok: number;
}

export interface PathYearRow extends PlannedYear {
  readonly reaching: number;
  /** Everybody who has got there so far less what is open so far. */
  readonly balance: number;
}

/** Years shown at least: this one and the next two. */
const AHEAD = 2;

/** What is planned against who gets there, year by year; years behind us only when something of them is still open. */
export function pathYears(
  today: LocalDate,
  planned: readonly PlannedYear[],
  people: readonly { readonly readyOn: string | null }[],
): PathYearRow[] {
  const now = Number(today.slice(0, 4));
  const arrivals = people.flatMap(({ readyOn }) => (readyOn === null ? [] : [Number(readyOn.slice(0, 4))]));
  const open = planned.filter((one) => one.open > 0).map(({ year }) => year);
  const first = Math.min(now, ...open);
  const last = Math.max(now + AHEAD, ...planned.map(({ year }) => year), ...arrivals);
  let balance = 0;
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    const of = planned.find((one) => one.year === year) ?? { year, planned: 0, open: 0, plannedNok: 0 };
    const reaching = arrivals.filter((arrival) => arrival === year).length;
    balance += reaching - of.open;
    return { ...of, reaching, balance };
  });
}
