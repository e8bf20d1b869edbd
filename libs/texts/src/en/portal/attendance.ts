import type { attendance as nb } from '../../nb/portal/attendance.ts';

/** Checking in, and making up for a session. */
export const attendance: typeof nb = {
  checkIn: 'Check in',
  session: (no: number): string => `Session ${no}`,
  iAmHere: 'I am here',
  here: 'You are marked as present.',
  toMine: 'To my courses',
  offer: (no: number): string => `Make up for session ${no}`,
  book: 'Book',
  bookDay: (no: number, day: string): string => `Book session ${no}, ${day}`,
  booked: 'A chair is held for you.',
  cancelled: 'The chair has been given back.',
  giveBack: (no: number): string => `Give back the chair for session ${no}`,
  chairs: (left: number): string => (left === 1 ? '1 chair left' : `${left} chairs left`),
  state: {
    BOOKED: (no: number, when: string): string => `You are making up for session ${no}: ${when}`,
    PRESENT: (no: number, when: string): string => `You have made up for session ${no}: ${when}`,
    ABSENT: (no: number, when: string): string => `You did not come to make up for session ${no}: ${when}`,
    CANCELLED: (no: number, when: string): string => `Cancelled: session ${no}: ${when}`,
  },
};
