import { expect, it } from '@jest/globals';
import { nextTry } from './retries.ts';

const now = new Date('2026-11-23T11:00:00Z');

it('tries again soon, then ever later, and gives up after two days', () => {
  expect(nextTry(1, now)).toEqual(new Date('2026-11-23T11:01:00Z'));
  const waits = Array.from({ length: 8 }, (_, index) => nextTry(index + 1, now)?.getTime() ?? 0);
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  const total = waits.reduce((sum, at) => sum + at - now.getTime(), 0);
  expect(total / 86_400_000).toBeGreaterThan(1.5);
  expect(nextTry(9, now)).toBeNull();
});
