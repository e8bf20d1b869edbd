import { nextWorkingDay, osloDay, osloMoment } from '../calendar/index.ts';

/** When those who give a run are reminded that a session has no marks, once each. */
export interface MissingReminder {
  readonly name: 'first' | 'morning';
  readonly dueAt: Date;
}

const FIRST_AFTER_MS = 2 * 3_600_000;
const MORNING = '08:00';

/** Two hours after the session, and on the next working day at eight. */
export function missingReminders(endsAt: Date): readonly MissingReminder[] {
  const first = new Date(endsAt.getTime() + FIRST_AFTER_MS);
  const morning = osloMoment(nextWorkingDay(osloDay(endsAt)), MORNING);
  return [
    { name: 'first', dueAt: first },
    // A session late at night: the second never comes before the first.
    { name: 'morning', dueAt: morning > first ? morning : first },
  ];
}

/** The reminder that is due now: the latest one whose time has come; null before the first. */
export function dueReminder(endsAt: Date, now: Date): MissingReminder | null {
  return missingReminders(endsAt).findLast(({ dueAt }) => dueAt <= now) ?? null;
}
