import { expect, it } from '@jest/globals';
import { refuseInterest } from './interest.ts';

const employee = { kind: 'EMPLOYEE', employed: true } as const;
const guardian = { kind: 'GUARDIAN', employed: false } as const;

it('lets those wait for a course whom it is for', () => {
  expect(refuseInterest({ audience: 'EMPLOYEE', bookable: false }, employee)).toBeNull();
  expect(refuseInterest({ audience: 'GUARDIAN', bookable: false }, guardian)).toBeNull();
  for (const person of [employee, guardian])
    expect(refuseInterest({ audience: 'BOTH', bookable: false }, person)).toBeNull();
  expect(refuseInterest({ audience: 'EMPLOYEE', bookable: false }, guardian)).toEqual({ refuse: 'NOT_EMPLOYED' });
  expect(refuseInterest({ audience: 'GUARDIAN', bookable: false }, employee)).toEqual({ refuse: 'WRONG_AUDIENCE' });
});

it('sends those to book who can', () => {
  expect(refuseInterest({ audience: 'BOTH', bookable: true }, employee)).toEqual({ refuse: 'COURSE_CAN_BE_BOOKED' });
});
