import { describe, expect, it } from '@jest/globals';
import { answersOf } from './survey-form.ts';

describe('the form of a survey', () => {
  const questions = [
    { id: 'a', kind: 'SCALE', text: 'A' },
    { id: 'b', kind: 'SCALE', text: 'B' },
    { id: 'c', kind: 'TEXT', text: 'C' },
  ] as const;

  it('sends what was answered, and nothing of what was skipped', () => {
    expect(answersOf(questions, { a: '4', b: 'SKIPPED', c: '  ' })).toEqual([{ questionId: 'a', value: 4 }]);
    expect(answersOf(questions, { c: ' Mer tid ' })).toEqual([{ questionId: 'c', text: 'Mer tid' }]);
    expect(answersOf(questions, {})).toEqual([]);
  });
});
