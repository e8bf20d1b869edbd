import { describe, expect, it } from '@jest/globals';
import { daysUntil, isBlocked, isOverLimit, seatsAtOnce } from './booking-request.ts';
import type { BookingRequest } from './booking-request.ts';

describe('the coverage of a unit', () => {
  it('warns where a day is over the limit, and stops where that is the rule', () => {
    expect(isOverLimit({ daysOverLimit: 0 })).toBe(false);
    expect(isBlocked({ daysOverLimit: 2, absenceRule: 'WARN' })).toBe(false);
    expect(isBlocked({ daysOverLimit: 2, absenceRule: 'BLOCK' })).toBe(true);
    expect(isBlocked({ daysOverLimit: 0, absenceRule: 'BLOCK' })).toBe(false);
  });
});

describe('the days until a deadline', () => {
  it('are days in Norway, not spans of 24 hours', () => {
    const now = new Date('2026-11-23T22:30:00Z'); // half past eleven in the evening
    expect(daysUntil('2026-11-23T22:59:00Z', now)).toBe(0);
    expect(daysUntil('2026-11-23T23:30:00Z', now)).toBe(1);
    expect(daysUntil('2026-11-30T11:00:00Z', now)).toBe(7);
  });
});

describe('several requests approved at once', () => {
  const request = (run: string, seatsLeft: number, waitingCount = 0): BookingRequest =>
    ({ enrolment: { run: { id: run, seatsLeft, waitingCount } } }) as BookingRequest;

  it('share the seats of a run, and none is free where somebody waits', () => {
    expect(seatsAtOnce([request('a', 1), request('a', 1), request('b', 2), request('c', 3, 1)])).toBe(2);
  });
});
