import { refuseTooEarly } from '../courses/attendance-window.ts';
import type { Refuse } from '../refusals/refusal.ts';

/** A code on the screen in the room is a new one after so long. */
export const CHECK_IN_WINDOW_SECONDS = 60;

/** The number of the window a moment lies in. */
export function checkInWindow(moment: Date): number {
  return Math.floor(moment.getTime() / (CHECK_IN_WINDOW_SECONDS * 1000));
}

/** A code is taken in its own window and in one on each side: a phone is slow, and clocks differ. */
export function isFreshWindow(window: number, now: Date): boolean {
  return Math.abs(window - checkInWindow(now)) <= 1;
}

/** Can people check in at the session now? From 15 minutes before it starts until it ends. Null when they can. */
export function refuseCheckIn(session: { readonly startsAt: Date; readonly endsAt: Date }, now: Date): Refuse | null {
  const tooEarly = refuseTooEarly(session, now);
  if (tooEarly) return tooEarly;
  return now >= session.endsAt ? { refuse: 'CHECK_IN_OVER', facts: { endsAt: session.endsAt.toISOString() } } : null;
}
