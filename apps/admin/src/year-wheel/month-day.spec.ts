import { expect, it } from '@jest/globals';
import { readDay, shortDay } from './month-day.ts';

it('reads and writes the day of a year as people do', () => {
  for (const text of ['15.3', '15.03.', ' 15/3 ']) expect(readDay(text)).toBe('03-15');
  expect(readDay('midt i mars')).toBe('midt i mars');
  expect(shortDay('03-15')).toBe('15.03.');
});
