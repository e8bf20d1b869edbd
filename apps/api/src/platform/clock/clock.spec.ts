import { describe, expect, it } from '@jest/globals';
import { Clock } from './clock.ts';

class SetClock extends Clock {
  moment = '';

  override now(): Date {
    return new Date(this.moment);
  }
}

describe('the clock', () => {
  it.each([
    ['winter', '2026-12-01T22:59:59.999Z', '2026-12-01', '2026-12-01T23:00:00Z', '2026-12-02'],
    ['summer', '2026-06-30T21:59:59.999Z', '2026-06-30', '2026-06-30T22:00:00Z', '2026-07-01'],
  ])('turns the day over at midnight in Norway, in %s', (...[, last, today, first, tomorrow]) => {
    const clock = new SetClock();
    clock.moment = last;
    expect([clock.today(), clock.today()]).toEqual([today, today]);
    clock.moment = first;
    expect(clock.today()).toBe(tomorrow);
    clock.moment = last;
    expect(clock.today()).toBe(today);
  });
});
