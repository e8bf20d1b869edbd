import { describe, expect, it } from '@jest/globals';
import { usualDates } from './run-file.ts';

describe('a run that nobody has given dates', () => {
  const now = new Date('2026-11-23T11:00:30Z');
  const dates = (startsAt: string): string[] =>
    Object.values(usualDates(new Date(startsAt), now)).map((date) => date.toISOString());

  it('opens now and closes a week before it starts, by the clock on the wall', () => {
    expect(dates('2027-04-01T16:00:00Z')).toEqual([
      '2026-11-23T11:00:00.000Z',
      '2027-03-25T17:00:00.000Z',
      '2027-03-25T17:00:00.000Z',
    ]);
  });

  it('closes when it starts, when that is less than a week away', () => {
    expect(dates('2026-11-25T16:00:00Z')).toEqual([
      '2026-11-23T11:00:00.000Z',
      '2026-11-25T16:00:00.000Z',
      '2026-11-25T16:00:00.000Z',
    ]);
  });

  it('never opens after it closes, also when it has started', () => {
    const { opensAt, closesAt } = usualDates(new Date('2026-11-01T16:00:00Z'), now);
    expect(opensAt < closesAt).toBe(true);
  });
});
