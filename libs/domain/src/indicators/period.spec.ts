import { describe, expect, it } from '@jest/globals';
import { readPeriod, type PeriodWish } from './period.ts';

const TODAY = '2026-11-23';

describe('the period of an indicator', () => {
  it('is from the first year with numbers to this school year, as known today', () => {
    expect(readPeriod({}, TODAY)).toEqual({ asOf: TODAY, fromYear: null, toYear: 2026 });
    expect(readPeriod({ asOf: '', fromYear: null, toYear: '' }, TODAY)).toEqual({
      asOf: TODAY,
      fromYear: null,
      toYear: 2026,
    });
  });

  it('ends with the school year of the day it is asked for', () => {
    expect(readPeriod({ asOf: '2025-07-31' }, TODAY)).toEqual({ asOf: '2025-07-31', fromYear: null, toYear: 2024 });
  });

  it('can be a part of the years', () => {
    const wish = { fromYear: '2021/22', toYear: '2023/24' };
    expect(readPeriod(wish, TODAY)).toEqual({ asOf: TODAY, fromYear: 2021, toYear: 2023 });
  });

  it.each<[string, PeriodWish]>([
    ['DAY_WRONG', { asOf: '2026-11-24' }],
    ['DAY_WRONG', { asOf: '2026-02-30' }],
    ['DAY_WRONG', { asOf: '0000-01-01' }],
    ['DAY_WRONG', { asOf: ['2026-01-01', '2026-01-02'] }],
    ['YEAR_WRONG', { fromYear: '2025' }],
    ['YEAR_WRONG', { fromYear: '2025/27' }],
    ['YEAR_WRONG', { fromYear: '1999/00' }],
    ['YEAR_WRONG', { toYear: '2027/28' }],
    ['YEAR_WRONG', { asOf: '2025-07-31', toYear: '2025/26' }],
    ['YEAR_WRONG', { toYear: { a: 1 } }],
    ['YEARS_REVERSED', { fromYear: '2024/25', toYear: '2023/24' }],
  ])('is refused with %s for %j', (fault, wish) => {
    expect(readPeriod(wish, TODAY)).toEqual({ fault });
  });
});
