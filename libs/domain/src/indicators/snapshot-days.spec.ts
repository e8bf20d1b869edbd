import { describe, expect, it } from '@jest/globals';
import { lastSnapshotDay } from './snapshot-days.ts';

describe('the day numbers are kept for', () => {
  it.each([
    ['2026-10-01', '2025-12-31'],
    ['2026-10-02', '2026-10-01'],
    ['2026-12-31', '2026-10-01'],
    ['2027-01-01', '2026-12-31'],
  ])('is on %s the latest that is over, %s', (today, day) => {
    expect(lastSnapshotDay(today)).toBe(day);
  });
});
