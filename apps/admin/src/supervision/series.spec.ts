import { describe, expect, it } from '@jest/globals';
import { heldCount, nextMeeting } from './series.ts';
import type { Meeting } from './series.ts';

function meeting(no: number, day: string, state: Meeting['state']): Meeting {
  return {
    id: String(no),
    no,
    startsAt: `${day}T08:00:00.000Z`,
    endsAt: `${day}T09:00:00.000Z`,
    place: 'Rena',
    state,
    reason: null,
    clashReason: null,
    version: 1,
  };
}

const sessions = [
  meeting(1, '2026-11-02', 'HELD'),
  meeting(2, '2026-11-09', 'SCHEDULED'),
  meeting(3, '2026-12-14', 'SCHEDULED'),
  meeting(4, '2026-12-01', 'CANCELLED'),
  meeting(5, '2026-12-07', 'MOVED'),
];

describe('a row of supervision meetings', () => {
  it('meets next at the first that is to come and not cancelled, also a moved one', () => {
    expect(nextMeeting({ sessions }, new Date('2026-11-23T08:00:00Z'))?.no).toBe(5);
    expect(nextMeeting({ sessions }, new Date('2027-01-01T08:00:00Z'))).toBeUndefined();
  });

  it('counts only what was held', () => {
    expect(heldCount({ sessions })).toBe(1);
  });
});
