import type { Mails } from '../mail-words.ts';

/** About courses that can be booked: to those who asked to be told, and to those who are invited. */
export const catalogueMails: Pick<Mails['kinds'], 'COURSE_OPEN' | 'COURSE_INVITED'> = {
  COURSE_OPEN: ({ course, closesAt }) => ({
    subject: 'You can book now',
    preview: 'The course you asked us about is open.',
    paragraphs: [
      `You asked us to tell you when ${course} could be booked. It is open now, until ${closesAt}.`,
      'This is the only message you get about it. The place is not yours until you have booked.',
    ],
    action: 'See the course',
  }),
  COURSE_INVITED: ({ course, closesAt, by }) => ({
    subject: 'You are invited to a course',
    preview: 'Book before the deadline.',
    paragraphs: [
      `${by} invites you to ${course}. You can book until ${closesAt}.`,
      'The place is not yours until you have booked. If the time does not suit you, talk with whoever invited you.',
    ],
    action: 'See the course and book',
  }),
};
