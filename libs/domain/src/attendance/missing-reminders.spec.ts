import { describe, expect, it } from '@jest/globals';
import { dueReminder, missingReminders } from './missing-reminders.ts';

const due = (endsAt: string): string[] => missingReminders(new Date(endsAt)).map(({ dueAt }) => dueAt.toISOString());

describe('reminders of attendance that nobody recorded', () => {
  it('come two hours after the session and the next working day at eight', () => {
    expect(due('2026-11-23T13:00:00Z')).toEqual(['2026-11-23T15:00:00.000Z', '2026-11-24T07:00:00.000Z']);
  });

  it('leave the weekend and public holidays alone', () => {
    expect(due('2026-11-27T13:00:00Z')[1]).toBe('2026-11-30T07:00:00.000Z');
    // 17 May 2027 is a Monday.
    expect(due('2027-05-14T13:00:00Z')[1]).toBe('2027-05-18T06:00:00.000Z');
  });

  it('are due one after the other', () => {
    const ends = new Date('2026-11-23T13:00:00Z');
    expect(dueReminder(ends, new Date('2026-11-23T14:59:59Z'))).toBeNull();
    expect(dueReminder(ends, new Date('2026-11-23T15:00:00Z'))?.name).toBe('first');
    expect(dueReminder(ends, new Date('2026-11-24T07:00:00Z'))?.name).toBe('morning');
  });
});
