import type { Mails, ToldSession } from '../mail-words.ts';

const inWords = ({ no, before, after }: ToldSession): string => {
  if (before === null) return `Session ${no} is new: ${after}.`;
  return after === null
    ? `Session ${no}, ${before}, is cancelled.`
    : `Session ${no} has been moved. Before: ${before}. Now: ${after}.`;
};

/** Messages about sessions that were moved, and about too few people. */
export const runMails: Pick<Mails['kinds'], 'SESSIONS_CHANGED' | 'RUN_BELOW_MINIMUM'> = {
  SESSIONS_CHANGED: ({ course, changes }) => ({
    subject: 'A time or place has changed',
    preview: 'See what is true now.',
    paragraphs: [
      `Something has changed for ${course}.`,
      ...changes.map(inWords),
      'You still have your place. If you cannot come at the new time, cancel your place or contact the course coordinator.',
    ],
    action: 'See the course',
  }),
  RUN_BELOW_MINIMUM: ({ course, booked, minimum }) => ({
    subject: 'A course has too few people',
    preview: 'Decide whether it will be held.',
    paragraphs: [
      `${course} needs ${minimum} participants and has ${booked}. It is time to decide whether it will be held.`,
      'Confirm it, move it or cancel it. Everyone with a place is told what you choose.',
    ],
    action: 'See the course',
  }),
};
