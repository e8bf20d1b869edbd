import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/oslo.ts';
import { dueReminder, renewalReminders } from './reminders.ts';
import { renewalWindow } from './validity.ts';

const of = (windowDays: number, expiresOn = '2028-03-31') => renewalWindow({ windowDays, graceDays: 0 }, expiresOn);

describe('reminders of a renewal', () => {
  it('come when the window opens, thirty days before the end and seven', () => {
    expect(renewalReminders(of(90))).toEqual([
      { name: 'open', on: '2028-01-01' },
      { name: 'midway', on: '2028-03-01' },
      { name: 'week', on: '2028-03-24' },
    ]);
  });

  it('come halfway in a short window, and fewer in a shorter one', () => {
    expect(renewalReminders(of(30)).map(({ on }) => on)).toEqual(['2028-03-01', '2028-03-16', '2028-03-24']);
    expect(renewalReminders(of(14)).map(({ name }) => name)).toEqual(['open', 'week']);
    expect(renewalReminders(of(7)).map(({ name }) => name)).toEqual(['open']);
  });

  it('are one when the start was late: the latest', () => {
    expect(dueReminder(of(90), '2027-12-31')).toBeNull();
    expect(dueReminder(of(90), '2028-01-01')?.name).toBe('open');
    expect(dueReminder(of(90), '2028-03-30')?.name).toBe('week');
    expect(dueReminder(of(90), '2028-04-01')).toBeNull();
  });

  it('lie in the window, in order, each on a day of its own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 730 }), fc.nat(3000), (days, later) => {
        const window = of(days, addDays('2026-01-01', later));
        const all = renewalReminders(window).map(({ on }) => on);
        return (
          new Set(all).size === all.length &&
          all.every(
            (on, index) =>
              on >= window.opensOn && on <= window.expiresOn && (index === 0 || on > (all[index - 1] ?? '')),
          )
        );
      }),
    );
  });
});
