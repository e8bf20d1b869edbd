import { describe, expect, it } from '@jest/globals';
import { daysOverLimit, refuseAbsenceLimit, refuseCoverage } from './coverage.ts';

const days = [
  { day: '2026-12-01', away: 1 },
  { day: '2026-12-08', away: 2 },
];

describe('the coverage of a unit', () => {
  it('is counted for each day, the one who asks among those who are away', () => {
    expect(daysOverLimit(days, 2).map(({ day }) => day)).toEqual(['2026-12-08']);
    expect(daysOverLimit(days, 3)).toEqual([]);
    expect(daysOverLimit(days, null)).toEqual([]);
  });

  it('warns, or blocks until a reason sets the limit aside', () => {
    expect(refuseCoverage(days, { limit: 2, rule: 'WARN' }, null)).toBeNull();
    expect(refuseCoverage(days, { limit: 2, rule: 'BLOCK' }, null)).toEqual({
      refuse: 'UNIT_LIMIT_REACHED',
      facts: { limit: 2, day: '2026-12-08' },
    });
    expect(refuseCoverage(days, { limit: 2, rule: 'BLOCK' }, ' ')?.refuse).toBe('REASON_MISSING');
    expect(refuseCoverage(days, { limit: 2, rule: 'BLOCK' }, 'Vikar er avtalt')).toBeNull();
    expect(refuseCoverage(days, { limit: 3, rule: 'BLOCK' }, null)).toBeNull();
  });

  it('has a limit of at least one, or none', () => {
    expect(refuseAbsenceLimit(null)).toBeNull();
    expect(refuseAbsenceLimit(1)).toBeNull();
    for (const wrong of [0, 501, 2.5]) expect(refuseAbsenceLimit(wrong)?.refuse).toBe('LIMIT_OUT_OF_RANGE');
  });
});
