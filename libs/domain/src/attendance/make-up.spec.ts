import { describe, expect, it } from '@jest/globals';
import { refuseMakeUp } from './make-up.ts';

const wish = { makeUpAllowed: true, mark: 'ABSENT', sameCourse: true, sameNo: true, sameRun: false } as const;

describe('a make-up', () => {
  it.each(['ABSENT', 'EXCUSED'] as const)('is for a session that was missed (%s)', (mark) => {
    expect(refuseMakeUp({ ...wish, mark })).toBeNull();
  });

  it.each(['PRESENT', 'PARTIAL', null] as const)('is for no other (%s)', (mark) => {
    expect(refuseMakeUp({ ...wish, mark })).toEqual({ refuse: 'MAKE_UP_NOT_MISSED' });
  });

  it('is refused where the course does not allow it', () => {
    expect(refuseMakeUp({ ...wish, makeUpAllowed: false })).toEqual({ refuse: 'MAKE_UP_NOT_ALLOWED' });
  });

  it.each([{ sameCourse: false }, { sameNo: false }, { sameRun: true }])(
    'is the same session of another run (%o)',
    (o) => {
      expect(refuseMakeUp({ ...wish, ...o })).toEqual({ refuse: 'NOT_FOUND' });
    },
  );
});
