import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, isPublicHoliday, weekday } from '../calendar/index.ts';
import { markDays, nextFirstDay } from './term-copy.ts';
import { termOf } from './term.ts';

describe('a run of a term in the same term next year', () => {
  it('keeps its weekday and its week of the term', () => {
    expect(nextFirstDay('2026-10-20')).toBe('2027-10-26');
    expect(nextFirstDay('2026-03-24')).toBe('2027-03-30');
  });

  it('is pushed a week when its first day is a public holiday', () => {
    expect(nextFirstDay('2025-05-12')).toBe('2026-05-11'); // negative control: a plain Monday
    expect(nextFirstDay('2026-05-11')).toBe('2027-05-24'); // 17 May 2027, Whit Monday too
  });

  it('is never on a public holiday nor on another weekday, and in that term but for Christmas', () => {
    const anyDay = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('2001-01-01', days));
    fc.assert(
      fc.property(anyDay, (day) => {
        const next = nextFirstDay(day);
        const { year, season } = termOf(day);
        const sameTerm = JSON.stringify(termOf(next)) === JSON.stringify({ year: year + 1, season });
        return weekday(next) === weekday(day) && !isPublicHoliday(next) && (sameTerm || day.slice(5) > '12-17');
      }),
      { numRuns: 2000 },
    );
  });
});

it('days off are told by name, first and last day too', () => {
  const winter = { name: 'Vinterferie', fromDay: '2027-02-22', toDay: '2027-02-26' };
  const marks = markDays(['2027-02-21', '2027-02-22', '2027-02-26', '2027-02-27', '2027-03-25'], [winter]);
  expect(marks.map(({ schoolHoliday }) => schoolHoliday)).toEqual([null, 'Vinterferie', 'Vinterferie', null, null]);
  expect(marks.at(-1)?.publicHoliday).toBe('MAUNDY_THURSDAY');
});
