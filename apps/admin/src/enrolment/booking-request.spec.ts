import { describe, expect, it } from '@jest/globals';
import { isOverLimit } from './booking-request.ts';

describe('the coverage of a unit', () => {
  it('counts the one who asks among those who are away', () => {
    expect(isOverLimit({ awaySameDays: 1, absenceLimit: 2 })).toBe(false);
    expect(isOverLimit({ awaySameDays: 2, absenceLimit: 2 })).toBe(true);
  });

  it('warns of nothing where the unit has no limit', () => {
    expect(isOverLimit({ awaySameDays: 40, absenceLimit: null })).toBe(false);
  });
});
