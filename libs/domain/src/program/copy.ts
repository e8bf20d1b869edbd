import { isLocalDate, type LocalDate } from '../calendar/index.ts';

/** The same day a year later; 29 February becomes the 28th. */
export function yearLater(day: LocalDate): LocalDate {
  const later = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return isLocalDate(later) ? later : `${later.slice(0, 8)}28`;
}

/** Years in a title follow: «Program 2026/27» becomes «Program 2027/28». */
export function titleLater(title: string): string {
  return title.replaceAll(/\b(20\d\d)(\/\d\d\b)?/g, (_, year: string, end: string | undefined) => {
    const next = Number(year) + 1;
    return end === undefined ? String(next) : `${next}/${String((Number(end.slice(1)) + 1) % 100).padStart(2, '0')}`;
  });
}
