import { describe, expect, it } from '@jest/globals';
import { refuseStaffBooking } from './staff-booking.ts';

describe('booking for others', () => {
  it.each([
    [1, null],
    [100, null],
    [0, 'NUMBER_OUT_OF_RANGE'],
    [101, 'NUMBER_OUT_OF_RANGE'],
  ])('of %i at once: %s', (people, refuse) => {
    expect(refuseStaffBooking(people, [], null)?.refuse ?? null).toBe(refuse);
  });

  it('sets checks aside only with a reason', () => {
    expect(refuseStaffBooking(1, ['CLASH'], ' ')).toMatchObject({ refuse: 'REASON_MISSING' });
    expect(refuseStaffBooking(1, ['CLASH'], 'x'.repeat(501))).toMatchObject({ refuse: 'TEXT_TOO_LONG' });
    expect(refuseStaffBooking(1, ['CLASH'], 'Vikar er ordnet')).toBeNull();
  });
});
