import { expect, it } from '@jest/globals';
import { monthsAfter, weeksOf } from './month.ts';

it('has whole weeks from Monday, also over the change of clocks and of the year', () => {
  const december = weeksOf('2026-12');
  expect(december.map((week) => [week[0], week[6]])).toEqual([
    ['2026-11-30', '2026-12-06'],
    ['2026-12-07', '2026-12-13'],
    ['2026-12-14', '2026-12-20'],
    ['2026-12-21', '2026-12-27'],
    ['2026-12-28', '2027-01-03'],
  ]);
  expect(weeksOf('2026-10').flat()).toHaveLength(35);
  expect(weeksOf('2027-03').flat()).toContain('2027-03-28');
  expect(weeksOf('2027-02')).toHaveLength(4);
  expect(weeksOf('2026-08')).toHaveLength(6);
});

it('goes on and back over the year', () => {
  expect(monthsAfter('2026-12', 1)).toBe('2027-01');
  expect(monthsAfter('2026-01', -1)).toBe('2025-12');
});
