import { intlLocales, type Locale } from './locale.ts';

/** Days and moments as people say them, in Norway's time. Days are 'YYYY-MM-DD'. */
export interface DateWords {
  /** '1. desember 2026' */
  readonly day: (day: string) => string;
  /** '14. september–30. november 2026', or one day when both are the same. */
  readonly period: (first: string, last: string) => string;
  /** 'tirsdag 1. desember 2026 kl. 09.00', with a hard space before the time. */
  readonly moment: (at: Date) => string;
  /** 'tirsdag 1. desember 2026 kl. 09.00–10.30' */
  readonly meeting: (start: Date, end: Date) => string;
}

/** Intl sets thin spaces that not every font has. */
const plain = (text: string): string => text.replace(/[\u2009\u202f]/g, ' ');

export function datesIn(locale: Locale): DateWords {
  const tags = [...intlLocales[locale]];
  const long = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const days = new Intl.DateTimeFormat(tags, { ...long, timeZone: 'UTC' });
  const weekday = new Intl.DateTimeFormat(tags, { ...long, weekday: 'long', timeZone: 'Europe/Oslo' });
  const clock = new Intl.DateTimeFormat(tags, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Europe/Oslo',
  });
  const time = (at: Date): string => clock.format(at).replace(':', locale === 'en' ? ':' : '.');
  const moment = (at: Date): string =>
    `${plain(weekday.format(at))}${locale === 'en' ? ' at ' : ' kl.\u00a0'}${time(at)}`;
  const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);
  return {
    day: (day) => plain(days.format(noon(day))),
    period: (first, last) => plain(days.formatRange(noon(first), noon(last))),
    moment,
    meeting: (start, end) =>
      weekday.format(start) === weekday.format(end)
        ? `${moment(start)}–${time(end)}`
        : `${moment(start)} – ${moment(end)}`,
  };
}
