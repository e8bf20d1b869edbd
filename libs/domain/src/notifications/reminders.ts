/** A reminder that many days before a session, at that time in Norway. */
export interface SessionReminder {
  readonly name: '7d' | '1d';
  readonly daysBefore: number;
  readonly time: string;
}

/** One, the day before: who meets a colleague does not need a week. */
export const supervisionReminder: SessionReminder = { name: '1d', daysBefore: 1, time: '12:00' };

/** Source: the reminder policy in the design of messages; both leave time to cancel or to plan the day. */
export const sessionReminders: readonly SessionReminder[] = [
  { name: '7d', daysBefore: 7, time: '09:00' },
  { name: '1d', daysBefore: 1, time: '12:00' },
];
