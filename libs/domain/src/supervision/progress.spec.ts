import { describe, expect, it } from '@jest/globals';
import { nextSeriesState } from './progress.ts';
import {
  supervisionSessionTransitions,
  supervisionTransitions,
  type SupervisionSessionState,
  type SupervisionState,
} from './states.ts';

describe('how far a series has come', () => {
  it.each<[SupervisionState, SupervisionSessionState[], SupervisionState | null]>([
    ['PLANNED', ['SCHEDULED', 'SCHEDULED', 'SCHEDULED'], null],
    ['PLANNED', ['HELD', 'SCHEDULED', 'SCHEDULED'], 'ACTIVE'],
    ['PLANNED', ['CANCELLED', 'CANCELLED', 'CANCELLED'], null],
    ['ACTIVE', ['HELD', 'HELD', 'SCHEDULED'], null],
    ['ACTIVE', ['HELD', 'HELD', 'MOVED'], null],
    ['ACTIVE', ['HELD', 'HELD', 'HELD'], 'COMPLETED'],
    ['ACTIVE', ['HELD', 'CANCELLED', 'HELD'], 'COMPLETED'],
    ['COMPLETED', ['HELD', 'HELD', 'HELD'], null],
    ['STOPPED', ['HELD', 'HELD', 'HELD'], null],
  ])('%s with %j leads to %s', (state, sessions, next) => {
    expect(nextSeriesState({ state, plannedSessions: 3 }, sessions)).toBe(next);
  });

  it('does not complete while a planned meeting has no date yet', () => {
    expect(nextSeriesState({ state: 'ACTIVE', plannedSessions: 4 }, ['HELD', 'HELD', 'HELD'])).toBeNull();
  });

  it('only ever names a state that may follow', () => {
    for (const state of ['PLANNED', 'ACTIVE', 'COMPLETED', 'STOPPED'] as const) {
      const next = nextSeriesState({ state, plannedSessions: 1 }, ['HELD']);
      if (next) expect(supervisionTransitions[state]).toContain(next);
    }
  });

  it('never leaves what is final', () => {
    expect([supervisionTransitions.COMPLETED, supervisionTransitions.STOPPED]).toEqual([[], []]);
    expect([supervisionSessionTransitions.HELD, supervisionSessionTransitions.CANCELLED]).toEqual([[], []]);
  });
});
