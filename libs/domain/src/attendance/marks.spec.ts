import { describe, expect, it } from '@jest/globals';
import { settleMark, type SentMark, type StoredMark } from './marks.ts';

const at = (time: string): Date => new Date(`2026-11-23T${time}Z`);
const sent = (more: Partial<SentMark> = {}): SentMark => ({
  mark: 'ABSENT',
  markedAt: at('11:10:00'),
  knownAt: null,
  ...more,
});
const stored = (more: Partial<StoredMark> = {}): StoredMark => ({
  mark: 'PRESENT',
  markedAt: at('11:05:00'),
  recordedAt: at('11:05:01'),
  mine: false,
  ...more,
});

describe('two marks for one person', () => {
  it('take the place of none when there was none', () => {
    expect(settleMark(sent(), null)).toEqual({ store: true, differs: false });
  });

  it('let the one set later hold, whichever arrives first', () => {
    expect(settleMark(sent(), stored())).toEqual({ store: true, differs: true });
    expect(settleMark(sent(), stored({ markedAt: at('11:20:00') }))).toEqual({ store: false, differs: true });
  });

  it('change nothing when they are the same, as when one is sent again', () => {
    expect(settleMark(sent(), stored({ mark: 'ABSENT' }))).toEqual({ store: false, differs: false });
    const half = { mark: 'PARTIAL', minutes: 40 } as const;
    expect(settleMark(sent(half), stored(half))).toEqual({ store: false, differs: false });
    expect(settleMark(sent(half), stored({ ...half, minutes: 30 })).store).toBe(true);
  });

  it('are told of only when the device had not seen the other', () => {
    expect(settleMark(sent({ knownAt: at('11:05:01') }), stored()).differs).toBe(false);
    expect(settleMark(sent(), stored({ mine: true })).differs).toBe(false);
  });
});
