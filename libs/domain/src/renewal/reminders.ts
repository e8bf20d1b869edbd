import { addDays, type LocalDate } from '../calendar/oslo.ts';
import type { RenewalWindow } from './validity.ts';

export type RenewalReminder = 'open' | 'midway' | 'week';

/** One letter about a window: which, and from which day. */
export interface PlannedReminder {
  readonly name: RenewalReminder;
  readonly on: LocalDate;
}

const MIDWAY_DAYS = 30;
const LAST_DAYS = 7;

/**
 * When somebody is reminded while the window is open: the day it opens, halfway (thirty days before the end at the latest in a long one), and seven
 * days before the end. A window too short for all of them has fewer.
 */
export function renewalReminders({ opensOn, expiresOn }: RenewalWindow): PlannedReminder[] {
  const days = Math.round((Date.parse(expiresOn) - Date.parse(opensOn)) / 86_400_000);
  const midway = Math.min(MIDWAY_DAYS, Math.floor(days / 2));
  return [
    { name: 'open' as const, on: opensOn },
    ...(midway > LAST_DAYS ? [{ name: 'midway' as const, on: addDays(expiresOn, -midway) }] : []),
    ...(days > LAST_DAYS ? [{ name: 'week' as const, on: addDays(expiresOn, -LAST_DAYS) }] : []),
  ];
}

/** The one that is due on that day: the latest whose day has come, so that a late start sends one letter and not three; null when none is. */
export function dueReminder(window: RenewalWindow, today: LocalDate): PlannedReminder | null {
  if (today > window.closesOn) return null;
  return renewalReminders(window).findLast(({ on }) => on <= today) ?? null;
}

/** Days after the window has closed in which it is said that it lapsed; what lapsed before that is old news. */
export const LAPSE_TOLD_DAYS = 30;
