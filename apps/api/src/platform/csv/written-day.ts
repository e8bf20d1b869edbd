import { isLocalDate, type LocalDate } from '@kompetanse/domain/calendar';

/** A day as spreadsheets write it, '2026-08-01' or '1.8.2026'; null when it is none. */
export function writtenDay(text: string): LocalDate | null {
  const [, day = '', month = '', year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const iso = year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(iso) ? iso : null;
}
