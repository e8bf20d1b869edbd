import { describe, expect, it } from '@jest/globals';
import { refusePresence, type SupervisionMeeting } from './presence.ts';

const startsAt = new Date('2026-11-23T12:00:00Z');
const meeting: SupervisionMeeting = {
  startsAt,
  state: 'SCHEDULED',
  seriesState: 'PLANNED',
  participantIds: ['sander', 'leila'],
};
const minutesBefore = (minutes: number): Date => new Date(startsAt.getTime() - minutes * 60_000);

describe('recording who was there', () => {
  it('opens 15 minutes before the start, not a moment sooner', () => {
    expect(refusePresence(meeting, ['sander'], minutesBefore(15))).toBeNull();
    expect(refusePresence(meeting, ['sander'], new Date(minutesBefore(15).getTime() - 1))).toEqual({
      refuse: 'ATTENDANCE_TOO_EARLY',
      facts: { opensAt: '2026-11-23T11:45:00.000Z' },
    });
  });

  it('takes all, some or none of the participants, and nobody else', () => {
    expect(refusePresence(meeting, ['leila', 'sander'], startsAt)).toBeNull();
    expect(refusePresence(meeting, [], startsAt)).toBeNull();
    expect(refusePresence(meeting, ['sander', 'ukjent'], startsAt)).toEqual({ refuse: 'STALE_STATE' });
  });

  it('refuses a cancelled meeting, and a new one of a stopped series', () => {
    expect(refusePresence({ ...meeting, state: 'CANCELLED' }, [], startsAt)).toEqual({ refuse: 'STALE_STATE' });
    expect(refusePresence({ ...meeting, seriesState: 'STOPPED' }, [], startsAt)).toEqual({ refuse: 'STALE_STATE' });
  });

  it('lets what was held be corrected, also when the series is over', () => {
    for (const seriesState of ['ACTIVE', 'COMPLETED', 'STOPPED'] as const)
      expect(refusePresence({ ...meeting, state: 'HELD', seriesState }, ['leila'], startsAt)).toBeNull();
  });
});
