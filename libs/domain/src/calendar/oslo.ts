/** Calendar arithmetic in Norway's time. Days are 'YYYY-MM-DD'; moments are Date. */

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

export type LocalDate = string;

function wallClock(moment: Date): { day: LocalDate; time: string; asUtc: number } {
  const part: Record<string, string> = {};
  for (const { type, value } of parts.formatToParts(moment)) part[type] = value;
  const day = `${part['year']}-${part['month']}-${part['day']}`;
  const time = `${part['hour']}:${part['minute']}`;
  return { day, time, asUtc: Date.parse(`${day}T${time}:${part['second']}Z`) };
}

/** The day it is in Norway at that moment. */
export function osloDay(moment: Date): LocalDate {
  return wallClock(moment).day;
}

/** The wall-clock time in Norway at that moment, 'HH:MM'. */
export function osloTime(moment: Date): string {
  return wallClock(moment).time;
}

/**
 * The moment when clocks in Norway show that day and time.
 * Throws on a time that does not exist or happens twice (the nights the clocks change), so that nobody guesses.
 */
export function osloMoment(day: LocalDate, time: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(wanted)) throw new RangeError(`Not a day and time: ${day} ${time}`);
  const hour = 3_600_000;
  const fitting = [1, 2].map((offset) => new Date(wanted - offset * hour)).filter((m) => wallClock(m).asUtc === wanted);
  const [only, other] = fitting;
  if (!only || other) throw new RangeError(`${day} ${time} ${other ? 'happens twice' : 'does not exist'} in Norway`);
  return only;
}

/**
 * As osloMoment, but never throws for a real day and time: one that does not exist (02:30 when the clocks go forward) is an hour
 * later, one that happens twice is the first. For deadlines that follow a run to another date.
 */
export function nearOsloMoment(day: LocalDate, time: string): Date {
  try {
    return osloMoment(day, time);
  } catch {
    // The first of two is in summer time; the one that is left out, read in winter time, is shown as an hour later.
    const wanted = Date.parse(`${day}T${time}:00Z`);
    const summer = new Date(wanted - 2 * 3_600_000);
    return osloTime(summer) === time ? summer : new Date(wanted - 3_600_000);
  }
}

/** The same wall-clock time so many days later (or earlier), also when the clocks change in between. */
export function shiftDays(moment: Date, days: number): Date {
  return nearOsloMoment(addDays(osloDay(moment), days), osloTime(moment));
}

/** True for a time of day written HH:MM. */
export function isWallClockTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** Days later (or earlier, when negative). */
export function addDays(day: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** So many months later; a day the month does not have is its last one, as PostgreSQL counts. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(day: LocalDate): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

/** True for a real day written YYYY-MM-DD. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
