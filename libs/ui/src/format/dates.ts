import type { Locale } from './format.ts';

/** A moment: a `Date`, or a text with its offset, as the API gives it. */
export type Moment = Date | string;

/** Days are texts `YYYY-MM-DD` and belong to no time zone; moments are shown in Oslo time. A bad text throws RangeError. */
export interface DateFormat {
  /** "1. desember 2026" */
  readonly date: (day: string) => string;
  /** "1. desember" */
  readonly day: (day: string) => string;
  /** "tirsdag 1. desember" */
  readonly weekday: (day: string) => string;
  /** "01.12.2026", for tables */
  readonly shortDate: (day: string) => string;
  /** "desember 2026" */
  readonly month: (day: string) => string;
  /** "2.–30. desember", "28. november–3. desember", with years when they differ */
  readonly dayRange: (first: string, last: string) => string;
  /** "2.–30. desember 2026", "21. desember 2026–1. januar 2027": the year is always there */
  readonly period: (first: string, last: string) => string;
  /** "09.00" */
  readonly time: (moment: Moment) => string;
  /** "tirsdag 1. desember kl. 09.00" */
  readonly moment: (moment: Moment) => string;
  /** "1. desember 2026 kl. 09.00" */
  readonly dateTime: (moment: Moment) => string;
  /** "tirsdag 1. desember kl. 09.00–15.30"; over midnight both ends get their day */
  readonly meeting: (start: Moment, end: Moment) => string;
  /** The day in Oslo at a moment, as `YYYY-MM-DD` */
  readonly dayOf: (moment: Moment) => string;
}

const zone = 'Europe/Oslo';

/** Chromium has no nynorsk and would say "tirsdag". The months are the same in both forms of Norwegian. */
const nynorskDays = ['sundag', 'måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag'];

/** `tags` are BCP 47 tags, best first. */
export function dateFormat(locale: Locale, tags: readonly string[]): DateFormat {
  const english = locale === 'en';
  const of = (options: Intl.DateTimeFormatOptions): ((day: string) => string) => {
    const format = new Intl.DateTimeFormat([...tags], { ...options, timeZone: 'UTC' });
    return (day) => format.format(noon(day));
  };
  const date = of({ day: 'numeric', month: 'long', year: 'numeric' });
  const day = of({ day: 'numeric', month: 'long' });
  const weekdayName = of({ weekday: 'long' });
  const name = (value: string): string =>
    locale === 'nn' ? (nynorskDays[noon(value).getUTCDay()] ?? '') : weekdayName(value);
  const weekday = (value: string): string => `${name(value)} ${day(value)}`;
  const clock = new Intl.DateTimeFormat([...tags], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });
  const time = (moment: Moment): string => clock.format(toDate(moment)).replace(':', english ? ':' : '.');
  const at = (when: string, hours: string): string => (english ? `${when}, ${hours}` : `${when} kl. ${hours}`);

  const dayRange = (first: string, last: string): string => range(first, last, { date, day, dot: english ? '' : '.' });
  return {
    date,
    day,
    weekday,
    shortDate: of({ day: '2-digit', month: '2-digit', year: 'numeric' }),
    month: of({ month: 'long', year: 'numeric' }),
    dayRange,
    period: (first, last) =>
      first.slice(0, 4) === last.slice(0, 4) ? `${dayRange(first, last)} ${last.slice(0, 4)}` : dayRange(first, last),
    time,
    moment: (moment) => at(weekday(dayOf(moment)), time(moment)),
    dateTime: (moment) => at(date(dayOf(moment)), time(moment)),
    meeting: (start, end) => {
      const first = at(weekday(dayOf(start)), time(start));
      return dayOf(start) === dayOf(end) ? `${first}–${time(end)}` : `${first} – ${at(weekday(dayOf(end)), time(end))}`;
    },
    dayOf,
  };
}

interface RangeWords {
  readonly date: (day: string) => string;
  readonly day: (day: string) => string;
  readonly dot: string;
}

function range(first: string, last: string, { date, day, dot }: RangeWords): string {
  if (first === last) return day(first);
  if (first.slice(0, 4) !== last.slice(0, 4)) return `${date(first)}–${date(last)}`;
  if (first.slice(0, 7) !== last.slice(0, 7)) return `${day(first)}–${day(last)}`;
  return `${Number(first.slice(8))}${dot}–${day(last)}`;
}

function noon(day: string): Date {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError(`Not a day as YYYY-MM-DD: ${day}`);
  return new Date(`${day}T12:00:00Z`);
}

function toDate(moment: Moment): Date {
  return typeof moment === 'string' ? new Date(moment) : moment;
}

/** Swedish writes days as ISO does, which makes this the shortest honest way to the day in Oslo. */
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });

function dayOf(moment: Moment): string {
  return isoDay.format(toDate(moment));
}
