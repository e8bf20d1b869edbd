const DAY_MS = 86_400_000;

const at = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The month a day lies in, '2026-12'. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** So many months later, or earlier. */
export function monthsAfter(month: string, months: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return monthOf(new Date(Date.UTC(year, number - 1 + months, 1)).toISOString());
}

/** The weeks of a month, each from Monday to Sunday, with the days of other months that fill the first and the last. */
export function weeksOf(month: string): string[][] {
  const first = at(`${month}-01`);
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * DAY_MS;
  const after = at(`${monthsAfter(month, 1)}-01`);
  const weeks: string[][] = [];
  for (let week = monday; week < after; week += 7 * DAY_MS) {
    weeks.push(Array.from({ length: 7 }, (_, index) => dayOf(week + index * DAY_MS)));
  }
  return weeks;
}
