import { describe, expect, it } from '@jest/globals';
import { bookableNow } from './invitable.ts';

describe('inviting to a run', () => {
  it('offers the runs that can be booked now, no earlier and no later', () => {
    const run = (id: string, opensAt: string, closesAt: string) => ({ id, opensAt, closesAt });
    const runs = [
      run('open', '2026-11-01T08:00:00Z', '2026-12-01T08:00:00Z'),
      run('early', '2026-11-24T08:00:01Z', '2026-12-01T08:00:00Z'),
      run('late', '2026-11-01T08:00:00Z', '2026-11-24T08:00:00Z'),
    ];
    expect(bookableNow(runs, new Date('2026-11-24T08:00:00Z')).map(({ id }) => id)).toEqual(['open']);
  });
});
