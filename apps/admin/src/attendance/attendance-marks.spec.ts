import { describe, expect, it } from '@jest/globals';
import { attendanceInput, minutesHold, restPresent, storedMarks, unsavedMarks } from './attendance-marks.ts';
import type { Marks } from './attendance-marks.ts';

const present = { mark: 'PRESENT', minutes: null } as const;
const absent = { mark: 'ABSENT', minutes: null } as const;
const partly = (minutes: number | null) => ({ mark: 'PARTIAL', minutes }) as const;

describe('marks of a session', () => {
  it('reads those of the session only', () => {
    const person = { id: 'p', name: 'Ane', unitName: null };
    const recordedAt = '2026-11-20T08:05:00.000Z';
    const attendance = [
      { sessionId: 's1', mark: 'ABSENT', minutes: null, recordedAt } as const,
      { sessionId: 's2', mark: 'PRESENT', minutes: null, recordedAt } as const,
    ];
    expect(storedMarks([{ id: 'a', state: 'ENROLLED', person, attendance }], 's2')).toEqual({
      a: { ...present, knownAt: recordedAt },
    });
  });

  it('counts as unsaved only what differs from what is stored', () => {
    const stored: Marks = { a: present, b: partly(30) };
    const draft: Marks = { a: present, b: partly(45), c: absent };
    expect(unsavedMarks(draft, stored, ['a', 'b', 'c'])).toEqual({ b: partly(45), c: absent });
  });

  it('forgets the draft of a person who has left', () => {
    expect(unsavedMarks({ gone: absent }, {}, ['a'])).toEqual({});
  });

  it('fills in the rest as present without touching those who are marked', () => {
    const now = new Date('2026-11-20T08:10:00Z');
    expect(restPresent({ a: absent }, { b: partly(30) }, ['a', 'b', 'c'], now)).toEqual({
      a: absent,
      c: { ...present, markedAt: now.toISOString(), knownAt: null },
    });
  });

  it('wants whole minutes within the session', () => {
    expect([null, 0, 1.5, 91].map((minutes) => minutesHold(minutes, 90))).toEqual([false, false, false, false]);
    expect([1, 90].map((minutes) => minutesHold(minutes, 90))).toEqual([true, true]);
  });

  it('sends minutes only for those who were partly there', () => {
    expect(attendanceInput({ a: { mark: 'ABSENT', minutes: 30 }, b: partly(30) })).toEqual([
      { enrolmentId: 'a', mark: 'ABSENT' },
      { enrolmentId: 'b', mark: 'PARTIAL', minutes: 30 },
    ]);
  });
});
