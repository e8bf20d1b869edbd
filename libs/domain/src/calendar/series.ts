import type { Refuse } from '../refusals/refusal.ts';
import { holidayKey, type PublicHoliday } from './holidays.ts';
import { addDays, isLocalDate, isWallClockTime, osloMoment, type LocalDate } from './oslo.ts';

/** Meetings at the same wall-clock time, every so many weeks from a first day. */
export interface SeriesWish {
  readonly firstDay: LocalDate;
  /** 'HH:MM' in Norway. */
  readonly from: string;
  readonly minutes: number;
  /** How many meetings the series shall have, those skipped not counted. */
  readonly count: number;
  readonly everyWeeks: number;
}

/** Days off with a name of their own, both ends included. */
export interface DaysOff {
  readonly id: string;
  readonly fromDay: LocalDate;
  readonly toDay: LocalDate;
}

/** Which days off are left out. */
export interface SeriesSkips {
  readonly publicHolidays: boolean;
  readonly daysOff: readonly DaysOff[];
  /** Ids of the days off to leave out. */
  readonly skippedDaysOff: readonly string[];
  /** Days to keep although they would be left out, and days to leave out although they would be kept. */
  readonly keep: readonly LocalDate[];
  readonly skip: readonly LocalDate[];
}

/** One day of the series, kept or left out, with what stands against it. */
export interface SeriesDay {
  readonly day: LocalDate;
  readonly from: string;
  readonly to: string;
  readonly publicHoliday: PublicHoliday | null;
  readonly dayOffId: string | null;
  /** The clocks change: the time does not exist, or happens twice, on this day; it can not be kept. */
  readonly noSuchTime: boolean;
  readonly kept: boolean;
}

export const seriesLimits = { count: 60, everyWeeks: 12, minutes: 720 } as const;

/** A series looks no further than this, so that skipping everything comes to an end. */
const LOOKED_AT = 200;

/** Null when the wish can be planned; else what is wrong with it, with the field. */
export function refuseSeries(wish: SeriesWish): Refuse | null {
  if (!isLocalDate(wish.firstDay)) return { refuse: 'TIME_WRONG', facts: { field: 'firstDay' } };
  if (!isWallClockTime(wish.from)) return { refuse: 'TIME_WRONG', facts: { field: 'from' } };
  const number = (field: 'minutes' | 'count' | 'everyWeeks', min: number): Refuse | null => {
    const [value, max] = [wish[field], seriesLimits[field]];
    const fits = Number.isInteger(value) && value >= min && value <= max;
    return fits ? null : { refuse: 'NUMBER_OUT_OF_RANGE', facts: { field, min, max } };
  };
  const wrong = number('minutes', 5) ?? number('count', 1) ?? number('everyWeeks', 1);
  if (wrong) return wrong;
  const sameDay = minuteOf(wish.from) + wish.minutes < 24 * 60;
  return sameDay ? null : { refuse: 'SESSION_ENDS_FIRST', facts: { field: 'minutes' } };
}

/** The days of a series in order, with those left out between them, until enough are kept. The wish has been found right. */
export function planSeries(wish: SeriesWish, skips: SeriesSkips): SeriesDay[] {
  const to = clockAt(minuteOf(wish.from) + wish.minutes);
  const days: SeriesDay[] = [];
  let kept = 0;
  for (let step = 0; kept < wish.count && step < LOOKED_AT; step += 1) {
    const planned = dayOf({ day: addDays(wish.firstDay, step * wish.everyWeeks * 7), from: wish.from, to }, skips);
    days.push(planned);
    kept += planned.kept ? 1 : 0;
  }
  return days;
}

function dayOf(at: Pick<SeriesDay, 'day' | 'from' | 'to'>, skips: SeriesSkips): SeriesDay {
  const publicHoliday = holidayKey(at.day);
  const off = skips.daysOff.filter(({ fromDay, toDay }) => fromDay <= at.day && at.day <= toDay);
  const dayOffId = (off.find(({ id }) => skips.skippedDaysOff.includes(id)) ?? off[0])?.id ?? null;
  const leftOut =
    (publicHoliday !== null && skips.publicHolidays) || (dayOffId !== null && skips.skippedDaysOff.includes(dayOffId));
  const wanted = leftOut ? skips.keep.includes(at.day) : !skips.skip.includes(at.day);
  const noSuchTime = !exists(at.day, at.from) || !exists(at.day, at.to);
  return { ...at, publicHoliday, dayOffId, noSuchTime, kept: wanted && !noSuchTime };
}

function exists(day: LocalDate, time: string): boolean {
  try {
    osloMoment(day, time);
    return true;
  } catch {
    return false;
  }
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function clockAt(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
