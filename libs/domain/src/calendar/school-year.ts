import type { LocalDate } from './oslo.ts';

/** The school year of a day, '2026/27': 1 August to 31 July (opplæringslova). */
export function schoolYearOf(day: LocalDate): string {
  const year = Number(day.slice(0, 4));
  return schoolYearFrom(day.slice(5, 7) >= '08' ? year : year - 1);
}

/** '2026/27' from its first calendar year. */
export function schoolYearFrom(firstYear: number): string {
  return `${firstYear}/${String((firstYear + 1) % 100).padStart(2, '0')}`;
}

/** Last day of a school year, 31 July. */
export function schoolYearEnd(schoolYear: string): LocalDate {
  return `${Number(schoolYear.slice(0, 4)) + 1}-07-31`;
}

/** True for a school year written '2026/27', the second part being the year after. */
export function isSchoolYear(text: string): boolean {
  return /^\d{4}\/\d{2}$/.test(text) && schoolYearFrom(Number(text.slice(0, 4))) === text;
}
