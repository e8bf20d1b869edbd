import { describe, expect, it } from '@jest/globals';
import { completionPresets, decideCompletion, type AttendedSession } from './completion.ts';

/** P present, H half of it, Q a quarter, E excused, A absent, - no mark; sessions of an hour. */
function met(marks: string): AttendedSession[] {
  const meaning = { P: 'PRESENT', H: 'PARTIAL', Q: 'PARTIAL', E: 'EXCUSED', A: 'ABSENT' } as const;
  return marks.split('').map((letter, index) => ({
    no: index + 1,
    minutes: 60,
    ...(letter !== '-' && { mark: meaning[letter as keyof typeof meaning] }),
    ...(letter === 'H' && { presentMinutes: 30 }),
    ...(letter === 'Q' && { presentMinutes: 15 }),
  }));
}

describe('how a run ends for a participant', () => {
  it.each([
    ['PPPPA', 'COMPLETED'],
    ['PPPAA', 'NOT_COMPLETED'],
    ['EEAA-', 'NO_SHOW'],
  ])('by «minst 80 %%», %s is %s', (marks, end) => {
    expect(decideCompletion(completionPresets.AT_LEAST_80, met(marks))).toBe(end);
  });

  it.each([
    ['PPPPPPPH', 'COMPLETED'],
    ['PPPPPPPE', 'NOT_COMPLETED'],
  ])('by «alle samlinger», %s is %s', (marks, end) => {
    expect(decideCompletion(completionPresets.ALL_SESSIONS, met(marks))).toBe(end);
  });

  it.each([
    ['PPPP', 'COMPLETED'],
    ['PPPH', 'NOT_COMPLETED'],
    ['PPPE', 'NOT_COMPLETED'],
  ])('by «ingen fravær», %s is %s', (marks, end) => {
    expect(decideCompletion(completionPresets.NO_ABSENCE, met(marks))).toBe(end);
  });

  it('asks for the sessions that are named, and those must count', () => {
    const rule = { minPercent: 50, mandatoryNos: [2] };
    expect(decideCompletion(rule, met('APAP'))).toBe('COMPLETED');
    expect(decideCompletion(rule, met('PAPP'))).toBe('NOT_COMPLETED');
    expect(decideCompletion(rule, met('PQPP'))).toBe('NOT_COMPLETED');
  });

  it('asks nobody for a session that was cancelled, also when it was named or counted on', () => {
    const held = met('PPPP').filter(({ no }) => no !== 2);
    expect(decideCompletion({ mandatoryNos: [2], minSessions: 4 }, held)).toBe('COMPLETED');
  });

  it('takes own work as done only when somebody has confirmed it', () => {
    const rule = { minPercent: 80, ownWorkHours: 6 };
    expect(decideCompletion(rule, met('PPPPP'))).toBe('NOT_COMPLETED');
    expect(decideCompletion(rule, met('PPPPP'), true)).toBe('COMPLETED');
    expect(decideCompletion(rule, met('PPPAA'), true)).toBe('NOT_COMPLETED');
  });
});
