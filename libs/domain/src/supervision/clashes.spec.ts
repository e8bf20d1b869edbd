import { describe, expect, it } from '@jest/globals';
import { refuseClash } from './clashes.ts';

describe('a meeting while somebody is busy', () => {
  it('is set without further ado when nobody is', () => {
    expect(refuseClash(0, null)).toBeNull();
    expect(refuseClash(0, 'x')).toBeNull();
  });

  it('needs a reason, named by its field when it will not do', () => {
    for (const none of [null, undefined, '', '  '])
      expect(refuseClash(2, none)).toEqual({ refuse: 'SUPERVISION_CLASH', facts: { clashes: 2 } });
    expect(refuseClash(1, 'ja')).toMatchObject({ refuse: 'REASON_MISSING', facts: { field: 'clashReason' } });
    expect(refuseClash(1, 'x'.repeat(501))).toMatchObject({ refuse: 'TEXT_TOO_LONG', facts: { field: 'clashReason' } });
    expect(refuseClash(3, 'Går tidlig fra kurset')).toBeNull();
  });
});
