import { describe, expect, it } from '@jest/globals';
import { daysLeft, escalationDay, escalationMoment, refuseTaskStep, reminderMoment } from './task.ts';

describe('a task of the year wheel', () => {
  it('is reminded of on a working day, at eight, never after the day that was counted', () => {
    expect(reminderMoment('2027-03-15', 10).toISOString()).toBe('2027-03-05T07:00:00.000Z');
    // 7 March 2027 is a Sunday: the Friday before.
    expect(reminderMoment('2027-03-14', 7).toISOString()).toBe('2027-03-05T07:00:00.000Z');
    // Easter: 25, 26, 28 and 29 March 2027 are holidays.
    expect(reminderMoment('2027-03-31', 2).toISOString()).toBe('2027-03-24T07:00:00.000Z');
    expect(reminderMoment('2027-06-30', 0).toISOString()).toBe('2027-06-30T06:00:00.000Z');
  });

  it('goes on after so many days that people work', () => {
    expect(escalationDay('2027-03-15', 2)).toBe('2027-03-17');
    // Wednesday before Easter: Maundy Thursday to Easter Monday are left out.
    expect(escalationDay('2027-03-24', 2)).toBe('2027-03-31');
    // 1 May 2027 is a Saturday: Monday is the last day, and the next working day is Tuesday.
    expect(escalationDay('2027-05-01', 1)).toBe('2027-05-04');
    expect(escalationMoment('2027-12-23', 1).toISOString()).toBe('2027-12-24T07:00:00.000Z');
    expect(escalationDay('2027-12-24', 1)).toBe('2027-12-27');
  });

  it('counts days over the change of clocks', () => {
    expect(daysLeft('2027-03-29', '2027-03-27')).toBe(2);
    expect(daysLeft('2026-11-20', '2026-11-23')).toBe(-3);
  });

  it('is done with or without a note, and not needed or opened again for a reason', () => {
    expect(refuseTaskStep('OPEN', 'DONE', '')).toBeNull();
    expect(refuseTaskStep('OPEN', 'DONE', 'x'.repeat(501))?.refuse).toBe('TEXT_TOO_LONG');
    expect(refuseTaskStep('OPEN', 'NOT_NEEDED', '')?.refuse).toBe('REASON_MISSING');
    expect(refuseTaskStep('DONE', 'OPEN', 'Gjaldt feil runde')).toBeNull();
    expect(refuseTaskStep('DONE', 'DONE', '')?.refuse).toBe('STALE_STATE');
    expect(refuseTaskStep('NOT_NEEDED', 'DONE', '')?.refuse).toBe('STALE_STATE');
  });
});
