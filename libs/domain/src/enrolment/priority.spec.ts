import { describe, expect, it } from '@jest/globals';
import { refusePriority } from './priority.ts';

const waiting = { state: 'WAITLISTED', own: false } as const;

describe('priority in a queue', () => {
  it('may be set with a reason, for who waits or asks', () => {
    expect(refusePriority(waiting, 3, 'Skal lede gruppa fra januar')).toBeNull();
    expect(refusePriority({ ...waiting, state: 'REQUESTED' }, 0, 'Ikke lenger')).toBeNull();
  });

  it('is never one’s own case', () => {
    expect(refusePriority({ ...waiting, own: true }, 3, 'Fordi')).toMatchObject({ refuse: 'OWN_CASE' });
  });

  it('is for the queue only, from 0 to 9, and always with a reason', () => {
    expect(refusePriority({ ...waiting, state: 'ENROLLED' }, 3, 'Fordi')).toMatchObject({ refuse: 'STALE_STATE' });
    for (const wrong of [-1, 10, 1.5])
      expect(refusePriority(waiting, wrong, 'Fordi')).toMatchObject({ refuse: 'PRIORITY_OUT_OF_RANGE' });
    expect(refusePriority(waiting, 3, ' ')).toMatchObject({ refuse: 'REASON_MISSING' });
  });
});
