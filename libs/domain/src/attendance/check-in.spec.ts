import { describe, expect, it } from '@jest/globals';
import { checkInWindow, isFreshWindow, refuseCheckIn } from './check-in.ts';

const session = { startsAt: new Date('2026-11-23T11:00:00Z'), endsAt: new Date('2026-11-23T12:30:00Z') };
const at = (time: string): Date => new Date(`2026-11-23T${time}Z`);

describe('checking in', () => {
  it('opens 15 minutes before the session and closes with it', () => {
    expect(refuseCheckIn(session, at('10:44:59'))?.refuse).toBe('ATTENDANCE_TOO_EARLY');
    expect(refuseCheckIn(session, at('10:45:00'))).toBeNull();
    expect(refuseCheckIn(session, at('12:29:59'))).toBeNull();
    expect(refuseCheckIn(session, at('12:30:00'))?.refuse).toBe('CHECK_IN_OVER');
  });

  it('takes a code of this minute and of the ones beside it', () => {
    const window = checkInWindow(at('11:05:30'));
    expect(isFreshWindow(window, at('11:04:00'))).toBe(true);
    expect(isFreshWindow(window, at('11:06:59'))).toBe(true);
    expect(isFreshWindow(window, at('11:07:00'))).toBe(false);
    expect(isFreshWindow(window, at('11:03:59'))).toBe(false);
  });
});
