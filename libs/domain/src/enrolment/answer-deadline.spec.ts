import { describe, expect, it } from '@jest/globals';
import {
  answerDeadline,
  answerDueAfter,
  deadlineStep,
  reminderBefore,
  type WaitingRequest,
} from './answer-deadline.ts';

const at = (text: string): Date => new Date(text);
const asked = at('2026-12-16T09:00:00Z');

/** Asked on the Wednesday before Christmas, nine days to answer: due on the 25th, which nobody works on, nor the weekend after. */
const overChristmas: WaitingRequest = {
  answerDueAt: answerDueAfter(asked, 9),
  closesAt: at('2027-06-01T07:00:00Z'),
  toldAt: asked,
  remindedAt: null,
  escalatedAt: null,
};

describe('the deadline of an answer', () => {
  it('moves on from days off to the next working day, at the same hour', () => {
    expect(answerDeadline(overChristmas)).toEqual(at('2026-12-28T09:00:00Z'));
    expect(answerDeadline({ ...overChristmas, answerDueAt: at('2027-03-25T09:00:00Z') })).toEqual(
      at('2027-03-30T09:00:00Z'), // Maundy Thursday to the Tuesday after Easter
    );
    expect(answerDeadline({ ...overChristmas, answerDueAt: at('2026-12-22T09:00:00Z') })).toEqual(
      at('2026-12-22T09:00:00Z'),
    );
  });

  it('is never after booking has closed', () => {
    const closesAt = at('2026-12-24T07:00:00Z');
    expect(answerDeadline({ ...overChristmas, closesAt })).toEqual(closesAt);
  });

  it('is reminded of one working day before', () => {
    expect(reminderBefore(at('2026-12-28T09:00:00Z'))).toEqual(at('2026-12-24T09:00:00Z'));
    expect(reminderBefore(at('2027-05-18T09:00:00Z'))).toEqual(at('2027-05-14T09:00:00Z')); // 17 May was Whit Monday too
  });
});

describe('a request nobody answers', () => {
  it.each<[string, Partial<WaitingRequest>, string | null]>([
    ['2026-12-24T08:59:00Z', {}, null],
    ['2026-12-24T09:00:00Z', {}, 'REMIND'],
    ['2026-12-25T12:00:00Z', { remindedAt: at('2026-12-24T09:00:00Z') }, null],
    ['2026-12-25T12:00:00Z', { toldAt: at('2026-12-24T10:00:00Z') }, null],
    ['2026-12-27T12:00:00Z', { remindedAt: at('2026-12-24T09:00:00Z') }, null],
    ['2026-12-28T09:00:00Z', { remindedAt: at('2026-12-24T09:00:00Z') }, 'ESCALATE'],
    ['2026-12-28T09:00:00Z', {}, 'ESCALATE'],
    ['2026-12-28T09:00:00Z', { escalatedAt: at('2026-12-20T09:00:00Z') }, 'EXPIRE'],
    ['2026-12-20T09:00:00Z', { closesAt: at('2026-12-20T09:00:00Z') }, 'EXPIRE'],
  ])('at %s with %o: %s', (now, changes, step) => {
    expect(deadlineStep({ ...overChristmas, ...changes }, at(now))).toBe(step);
  });
});
