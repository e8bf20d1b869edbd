import { addDays, type LocalDate } from '../calendar/oslo.ts';

/** The days of the year all numbers are kept for, month and day: the day the municipality reports pupils and staff, and the year's last. */
const snapshotDays = ['10-01', '12-31'] as const;

/** The latest set day that is over: what was recorded until its end is known. */
export function lastSnapshotDay(today: LocalDate): LocalDate {
  const yesterday = addDays(today, -1);
  const year = Number(yesterday.slice(0, 4));
  const days = [year - 1, year].flatMap((one) => snapshotDays.map((day): LocalDate => `${one}-${day}`));
  return days.filter((day) => day <= yesterday).at(-1) ?? `${year - 1}-12-31`;
}
