import type { Mails } from '../mail-words.ts';

/** Messages about attendance, corrections and sessions that are made up for. */
export const attendanceMails: Pick<
  Mails['kinds'],
  'MAKE_UP_BOOKED' | 'MAKE_UP_CANCELLED' | 'MAKE_UP_MOVED' | 'ATTENDANCE_CORRECTED' | 'ATTENDANCE_MISSING'
> = {
  MAKE_UP_BOOKED: ({ course, no }) => ({
    subject: 'You are going to make up for a session',
    preview: 'Here are time and place.',
    paragraphs: [
      `You are going to make up for session ${no} of ${course}. You are a guest in another group, and a chair is held for you.`,
      'If you cannot come, give the chair back under My courses. Then somebody else can have it.',
    ],
    action: 'See my courses',
  }),
  MAKE_UP_CANCELLED: ({ course, no }) => ({
    subject: 'The session you were going to make up for is cancelled',
    preview: 'See whether there is another day.',
    paragraphs: [
      `You are no longer going to make up for session ${no} of ${course} on the day below.`,
      'If you still miss the session, look under My courses for another day.',
    ],
    action: 'See my courses',
  }),
  MAKE_UP_MOVED: ({ course, no, before, after }) => ({
    subject: 'The session you are going to make up for has been moved',
    preview: 'See what holds now.',
    paragraphs: [
      `You are going to make up for session ${no} of ${course}. It has been moved. Before: ${before}. Now: ${after}.`,
      'The chair is still held for you. If you cannot come at the new time, give it back under My courses.',
    ],
    action: 'See my courses',
  }),
  ATTENDANCE_CORRECTED: ({ course, no, mark, reason }) => ({
    subject: 'Your attendance has been corrected',
    preview: 'Here is what was changed.',
    paragraphs: [
      `Your attendance at session ${no} of ${course} has been corrected. It now says: ${mark}.`,
      `The reason is: ${reason}`,
      'If you think this is wrong, contact the course coordinator.',
    ],
    action: 'See my courses',
  }),
  ATTENDANCE_MISSING: ({ course, no, missing }) => ({
    subject: 'Attendance is missing',
    preview: 'Record it while you remember it.',
    paragraphs: [
      `Attendance at session ${no} of ${course} is missing for ${missing === 1 ? '1 person' : `${missing} people`}.`,
      'Without attendance the session counts as absence when the course is ended.',
    ],
    action: 'Record attendance',
  }),
};
