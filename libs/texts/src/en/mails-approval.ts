import type { Mails } from '../mail-words.ts';

/** As the deputy of whom somebody is told; nothing for the leader. */
export const asDeputy = (leader: string | null): readonly string[] =>
  leader === null ? [] : [`You receive this because you are deputy for ${leader}.`];

/** Messages about requests: to whoever answers, and to whoever asked. */
export const approvalMails: Pick<
  Mails['kinds'],
  'SECTOR_APPROVAL_NEEDED' | 'APPROVAL_REMINDER' | 'ESCALATED' | 'PASSED_ON' | 'SECTOR_ASKED' | 'REQUEST_EXPIRED'
> = {
  SECTOR_APPROVAL_NEEDED: ({ course, applicant, unit, by, answerBy, actsFor }) => ({
    subject: 'A request for a course is waiting for you',
    preview: 'The unit leader has said yes.',
    paragraphs: [
      `${applicant} at ${unit} asks for a seat in ${course}. ${by} has said yes, and now it is your turn to answer.`,
      `Answer by ${answerBy}.`,
      ...asDeputy(actsFor),
    ],
    action: 'Answer the request',
  }),
  APPROVAL_REMINDER: ({ course, applicant, unit, answerBy, actsFor }) => ({
    subject: 'Reminder: a request is waiting for an answer',
    preview: `Answer by ${answerBy}.`,
    paragraphs: [
      `${applicant} at ${unit} is waiting for an answer about a seat in ${course}.`,
      `Answer by ${answerBy}. After that the request goes on to somebody else, or ends.`,
      ...asDeputy(actsFor),
    ],
    action: 'Answer the request',
  }),
  ESCALATED: ({ course, applicant, unit, answerBy, actsFor }) => ({
    subject: 'A request has gone on to you',
    preview: `Answer by ${answerBy}.`,
    paragraphs: [
      `Nobody has answered ${applicant} at ${unit}, who asks for a seat in ${course}. Now it is yours to answer.`,
      `Answer by ${answerBy}. After that the request ends.`,
      ...asDeputy(actsFor),
    ],
    action: 'Answer the request',
  }),
  PASSED_ON: ({ course, applicant, unit }) => ({
    subject: 'A request has gone on',
    preview: 'The time to answer ran out.',
    paragraphs: [
      `The time to answer ${applicant} at ${unit} about a seat in ${course} ran out. The request has gone on to the next leader, and you need not do anything.`,
      'If you will be away another time, you can name a deputy.',
    ],
    action: 'Name a deputy',
  }),
  SECTOR_ASKED: ({ course, by }) => ({
    subject: 'Your request has gone on',
    preview: 'The sector leader answers too.',
    paragraphs: [
      `${by} has said yes to a seat for you in ${course}. The sector leader must say yes too, and has been told.`,
      'Your place in the queue still counts from when you asked.',
    ],
    action: 'See your request',
  }),
  REQUEST_EXPIRED: ({ course }) => ({
    subject: 'Your request has run out',
    preview: 'Nobody answered in time.',
    paragraphs: [
      `Nobody answered your request for a seat in ${course} in time, so it has run out.`,
      'If booking is still open, you can ask for a seat again. Do talk to your leader first. If it has closed, you can ask the course coordinator.',
    ],
    action: 'See the course',
  }),
};
