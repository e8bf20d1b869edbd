import { addDays, weekday, type LocalDate } from './oslo.ts';

/** Public holidays in Norway (lov om helligdager og helligdagsfred § 2, lov om 1. og 17. mai); Sundays not among them. */
export type PublicHoliday =
  | 'NEW_YEAR'
  | 'MAUNDY_THURSDAY'
  | 'GOOD_FRIDAY'
  | 'EASTER_DAY'
  | 'EASTER_MONDAY'
  | 'LABOUR_DAY'
  | 'CONSTITUTION_DAY'
  | 'ASCENSION'
  | 'WHIT_SUNDAY'
  | 'WHIT_MONDAY'
  | 'CHRISTMAS_DAY'
  | 'BOXING_DAY';

const fixed: Readonly<Record<string, PublicHoliday>> = {
  '01-01': 'NEW_YEAR',
  '05-01': 'LABOUR_DAY',
  '05-17': 'CONSTITUTION_DAY',
  '12-25': 'CHRISTMAS_DAY',
  '12-26': 'BOXING_DAY',
};

/** Days from Easter day. */
const moving: Readonly<Record<number, PublicHoliday>> = {
  [-3]: 'MAUNDY_THURSDAY',
  [-2]: 'GOOD_FRIDAY',
  0: 'EASTER_DAY',
  1: 'EASTER_MONDAY',
  39: 'ASCENSION',
  49: 'WHIT_SUNDAY',
  50: 'WHIT_MONDAY',
};

/** Easter day of a year, by the rule of Meeus, Jones and Butcher. */
export function easterDay(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return [year, Math.floor(f / 31), (f % 31) + 1].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Which public holiday a day is; null when it is none. When two fall together (1 May and Ascension), the one with a fixed date. */
export function holidayKey(day: LocalDate): PublicHoliday | null {
  const known = fixed[day.slice(5)];
  if (known) return known;
  const fromEaster = (Date.parse(day) - Date.parse(easterDay(Number(day.slice(0, 4))))) / 86_400_000;
  return moving[fromEaster] ?? null;
}

/** True for a public holiday; a plain Sunday is none. */
export function isPublicHoliday(day: LocalDate): boolean {
  return holidayKey(day) !== null;
}

/** Monday to Friday, and no public holiday. */
export function isWorkingDay(day: LocalDate): boolean {
  return weekday(day) <= 5 && !isPublicHoliday(day);
}

/** The first working day after that day. */
export function nextWorkingDay(day: LocalDate): LocalDate {
  return addWorkingDays(day, 1);
}

/** So many working days later; 0 is the day itself, working day or not. Errors: a negative number. */
export function addWorkingDays(day: LocalDate, days: number): LocalDate {
  if (days < 0) throw new RangeError(`Working days are counted forwards: ${days}`);
  let there = day;
  for (let left = days; left > 0; left -= isWorkingDay(there) ? 1 : 0) there = addDays(there, 1);
  return there;
}
