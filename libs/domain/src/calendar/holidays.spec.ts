import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addWorkingDays, easterDay, holidayKey, isPublicHoliday, isWorkingDay, nextWorkingDay } from './holidays.ts';
import { addDays } from './oslo.ts';

describe('public holidays in Norway', () => {
  // The almanac of Universitetet i Oslo.
  it.each([
    [2000, '2000-04-23'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('have Easter day of %i on %s', (year, day) => {
    expect(easterDay(year)).toBe(day);
  });

  it('are these in 2027, Whit Monday on 17 May', () => {
    const days = Array.from({ length: 365 }, (_, index) => addDays('2027-01-01', index)).filter(isPublicHoliday);
    expect(days.map((day) => [day, holidayKey(day)])).toEqual([
      ['2027-01-01', 'NEW_YEAR'],
      ['2027-03-25', 'MAUNDY_THURSDAY'],
      ['2027-03-26', 'GOOD_FRIDAY'],
      ['2027-03-28', 'EASTER_DAY'],
      ['2027-03-29', 'EASTER_MONDAY'],
      ['2027-05-01', 'LABOUR_DAY'],
      ['2027-05-06', 'ASCENSION'],
      ['2027-05-16', 'WHIT_SUNDAY'],
      ['2027-05-17', 'CONSTITUTION_DAY'],
      ['2027-12-25', 'CHRISTMAS_DAY'],
      ['2027-12-26', 'BOXING_DAY'],
    ]);
  });

  it('call a day with two reasons by its fixed date', () => {
    expect(easterDay(2008)).toBe('2008-03-23');
    expect(holidayKey('2008-05-01')).toBe('LABOUR_DAY'); // Ascension too
  });

  it('are not the days before Christmas and New Year, nor a plain Sunday', () => {
    for (const day of ['2026-12-24', '2026-12-31', '2026-11-22']) expect(holidayKey(day)).toBeNull();
  });
});

describe('working days', () => {
  it('leap over Easter and weekends', () => {
    expect(nextWorkingDay('2027-03-24')).toBe('2027-03-30');
    expect(addWorkingDays('2026-12-23', 3)).toBe('2026-12-29');
    expect(addWorkingDays('2026-12-25', 0)).toBe('2026-12-25');
  });

  it('end on a working day, with as many between as were asked for', () => {
    const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (day, count) => {
        const end = addWorkingDays(day, count);
        let passed = 0;
        for (let there = addDays(day, 1); there <= end; there = addDays(there, 1))
          passed += isWorkingDay(there) ? 1 : 0;
        return passed === count && isWorkingDay(end);
      }),
    );
  });

  it('are never counted backwards', () => {
    expect(() => addWorkingDays('2026-12-23', -1)).toThrow(RangeError);
  });
});
