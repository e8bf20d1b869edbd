import type { Mails } from '../mail-words.ts';

/** To those who have asked to be told of a course. */
export const catalogueMails: Pick<Mails['kinds'], 'COURSE_OPEN'> = {
  COURSE_OPEN: ({ course, closesAt }) => ({
    subject: 'You can book now',
    preview: 'The course you asked us about is open.',
    paragraphs: [
      `You asked us to tell you when ${course} could be booked. It is open now, until ${closesAt}.`,
      'This is the only message you get about it. The place is not yours until you have booked.',
    ],
    action: 'See the course',
  }),
};
