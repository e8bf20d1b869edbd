import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, nearOsloMoment, osloMoment, osloTime, shiftDays } from './oslo.ts';
import { planSeries, refuseSeries, type SeriesSkips, type SeriesWish } from './series.ts';

const zone = 'Europe/Oslo';
const none: SeriesSkips = { publicHolidays: false, daysOff: [], skippedDaysOff: [], keep: [], skip: [] };
const autumn: SeriesWish = { firstDay: '2026-10-19', from: '18:00', minutes: 90, count: 3, everyWeeks: 1 };
const days = (wish: SeriesWish, skips: SeriesSkips = none): string[] =>
  planSeries(wish, skips)
    .filter(({ kept }) => kept)
    .map(({ day }) => day);

describe('a series of meetings', () => {
  it('keeps its wall-clock time over 25 October, when the clocks go back', () => {
    const planned = planSeries(autumn, none);
    expect(planned.map(({ day, from, to }) => `${day} ${from}–${to}`)).toEqual([
      '2026-10-19 18:00–19:30',
      '2026-10-26 18:00–19:30',
      '2026-11-02 18:00–19:30',
    ]);
    expect(planned.map(({ day, from }) => osloMoment(day, from).toISOString())).toEqual([
      '2026-10-19T16:00:00.000Z',
      '2026-10-26T17:00:00.000Z',
      '2026-11-02T17:00:00.000Z',
    ]);
  });

  it('leaves out public holidays and chosen school holidays, shows them, and is still as long as asked for', () => {
    const wish = { ...autumn, firstDay: '2027-03-15', count: 4 };
    const easter = { id: 'easter', fromDay: '2027-03-22', toDay: '2027-03-30' };
    const skips = { ...none, publicHolidays: true, daysOff: [easter], skippedDaysOff: ['easter'] };
    expect(
      planSeries(wish, skips).map(({ day, publicHoliday, dayOffId, kept }) => [day, publicHoliday, dayOffId, kept]),
    ).toEqual([
      ['2027-03-15', null, null, true],
      ['2027-03-22', null, 'easter', false],
      ['2027-03-29', 'EASTER_MONDAY', 'easter', false],
      ['2027-04-05', null, null, true],
      ['2027-04-12', null, null, true],
      ['2027-04-19', null, null, true],
    ]);
    expect(days(wish, { ...skips, skippedDaysOff: [] })).toEqual([
      '2027-03-15',
      '2027-03-22',
      '2027-04-05',
      '2027-04-12',
    ]);
    expect(days(wish, { ...skips, keep: ['2027-03-29'], skip: ['2027-04-05'] })).toEqual([
      '2027-03-15',
      '2027-03-29',
      '2027-04-12',
      '2027-04-19',
    ]);
  });

  it('never keeps an hour that does not exist', () => {
    const night = { ...autumn, firstDay: '2027-03-21', from: '02:15', minutes: 30, count: 2 };
    expect(planSeries(night, none).map(({ day, noSuchTime, kept }) => [day, noSuchTime, kept])).toEqual([
      ['2027-03-21', false, true],
      ['2027-03-28', true, false],
      ['2027-04-04', false, true],
    ]);
  });

  it('comes to an end when nothing can be kept', () => {
    const always = { id: 'always', fromDay: '2000-01-01', toDay: '2099-12-31' };
    expect(days(autumn, { ...none, daysOff: [always], skippedDaysOff: ['always'] })).toEqual([]);
  });

  it.each([
    ['TIME_WRONG', 'firstDay', { firstDay: '2026-02-30' }],
    ['TIME_WRONG', 'from', { from: '25:00' }],
    ['NUMBER_OUT_OF_RANGE', 'count', { count: 61 }],
    ['NUMBER_OUT_OF_RANGE', 'everyWeeks', { everyWeeks: 0 }],
    ['NUMBER_OUT_OF_RANGE', 'minutes', { minutes: 4 }],
    ['SESSION_ENDS_FIRST', 'minutes', { from: '23:00', minutes: 60 }],
  ])('is refused with %s for %s', (refuse, field, change) => {
    expect(refuseSeries(autumn)).toBeNull();
    expect(refuseSeries({ ...autumn, ...change })).toMatchObject({ refuse, facts: { field } });
  });

  const anyDay = fc.integer({ min: 0, max: 12_000 }).map((n) => addDays('2015-01-01', n));
  const anyTime = fc
    .integer({ min: 0, max: 1439 })
    .map((n) => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`);

  it('is what Temporal says, for any start, length and step', () => {
    const wishes = fc.record({
      firstDay: anyDay,
      from: anyTime,
      minutes: fc.integer({ min: 5, max: 300 }),
      count: fc.integer({ min: 1, max: 60 }),
      everyWeeks: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(wishes, (wish) => {
        fc.pre(refuseSeries(wish) === null);
        planSeries(wish, none).forEach(({ day, from, to, kept }, step) => {
          const date = Temporal.PlainDate.from(wish.firstDay).add({ weeks: step * wish.everyWeeks });
          const start = date.toPlainDateTime(Temporal.PlainTime.from(wish.from));
          const end = start.add({ minutes: wish.minutes });
          expect([day, from, to]).toEqual([date.toString(), wish.from, end.toString().slice(11, 16)]);
          if (!kept) return;
          const moment = start.toZonedDateTime(zone, { disambiguation: 'reject' }).epochMilliseconds;
          expect(osloMoment(day, from).getTime()).toBe(moment);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('and its deadlines follow it to another date as Temporal would move them', () => {
    fc.assert(
      fc.property(anyDay, anyTime, fc.integer({ min: -400, max: 400 }), (day, time, by) => {
        const start = Temporal.PlainDateTime.from(`${day}T${time}`);
        const moment = nearOsloMoment(day, time);
        expect(moment.getTime()).toBe(start.toZonedDateTime(zone).epochMilliseconds);
        const shown = Temporal.PlainDateTime.from(`${day}T${osloTime(moment)}`);
        expect(shiftDays(moment, by).getTime()).toBe(shown.add({ days: by }).toZonedDateTime(zone).epochMilliseconds);
      }),
      { numRuns: 500 },
    );
  });
});
