import type { Mails } from '../mail-words.ts';
import { applicationMails } from './mails-applications.ts';
import { runMails } from './mails-runs.ts';
import { approvalMails, asDeputy } from './mails-approval.ts';
import { attendanceMails } from './mails-attendance.ts';
import { catalogueMails } from './mails-catalogue.ts';
import { supervisionMails } from './mails-supervision.ts';
import { surveyMails } from './mails-surveys.ts';
import { renewalMails } from './mails-renewals.ts';
import { ownWorkMails } from './mails-own-work.ts';
import { taskMails } from './mails-tasks.ts';
import { guardianMails } from './mails-guardians.ts';

const cancel = (until: string): string =>
  `If you cannot come, cancel by ${until}. Somebody else can then have the seat.`;

/** Messages to staff, leaders and guardians. */
export const mails: Mails = {
  kinds: {
    REQUEST_RECEIVED: ({ course }) => ({
      subject: 'We have received your request',
      preview: 'Your leader will answer you.',
      paragraphs: [
        `You have asked for a seat in ${course}. Your leader has been told and will answer you.`,
        'Your place in the queue counts from now, even if the answer takes time.',
      ],
      action: 'See your request',
    }),
    APPROVAL_NEEDED: ({ course, applicant, unit, answerBy, actsFor }) => ({
      subject: 'A request for a course is waiting for you',
      preview: 'Answer yes or no.',
      paragraphs: [
        `${applicant} at ${unit} asks for a seat in ${course}.`,
        'If you say no, write a reason. It is sent to the person it concerns.',
        `Answer by ${answerBy}.`,
        ...asDeputy(actsFor),
      ],
      action: 'Answer the request',
    }),
    APPROVED: ({ course, queuePlace, by }) => ({
      subject: 'Your request has been approved',
      preview: queuePlace === null ? 'You have a seat.' : 'You are on the waitlist.',
      paragraphs:
        queuePlace === null
          ? [`Your leader has said yes, and you have a seat in ${course}.`, `The answer was given by ${by}.`]
          : [
              `Your leader has said yes, but ${course} is full now.`,
              `You are number ${queuePlace} on the waitlist. We will tell you when there is a seat for you.`,
              `The answer was given by ${by}.`,
            ],
      action: 'See the course',
    }),
    REJECTED: ({ course, reason, by }) => ({
      subject: 'An answer to your request',
      preview: 'Your leader has answered.',
      paragraphs: [
        `Your leader has said no to a seat in ${course}.`,
        `The reason is: ${reason}`,
        `The answer was given by ${by}.`,
        'Talk to your leader if you have questions.',
      ],
      action: 'See my courses',
    }),
    ENROLLED: ({ course, cancelUntil }) => ({
      subject: 'You have a seat in the course',
      preview: 'Here are the time and the place.',
      paragraphs: [`You have a seat in ${course}.`, cancel(cancelUntil)],
      action: 'See the course',
    }),
    WAITLISTED: ({ course, queuePlace }) => ({
      subject: 'You are on the waitlist',
      preview: `You are number ${queuePlace} in the queue.`,
      paragraphs: [
        `${course} is full. You are number ${queuePlace} on the waitlist.`,
        'A seat that comes free goes to the one who has waited longest. We will tell you when it is your turn.',
      ],
      action: 'See your place in the queue',
    }),
    PROMOTED: ({ course, cancelUntil }) => ({
      subject: 'You have got a seat from the waitlist',
      preview: 'Here are the time and the place.',
      paragraphs: [`A seat came free, and you now have a seat in ${course}.`, cancel(cancelUntil)],
      action: 'See the course',
    }),
    OFFER: ({ course, answerBy }) => ({
      subject: 'You are offered a seat',
      preview: `Answer by ${answerBy}.`,
      paragraphs: [
        `A seat is free in ${course}, and you are the next in the queue.`,
        `Answer by ${answerBy}. After that, the seat is no longer held for you.`,
      ],
      action: 'Take the seat or decline',
    }),
    OFFER_EXPIRED: ({ course }) => ({
      subject: 'The offer of a seat has expired',
      preview: 'The seat is no longer held for you.',
      paragraphs: [
        `You did not answer the offer of a seat in ${course} in time, and the seat is no longer held for you.`,
        'If you still want to join, you can book again.',
      ],
      action: 'See the course',
    }),
    CANCELLED: ({ course }) => ({
      subject: 'You have cancelled',
      preview: 'Somebody else can have the seat.',
      paragraphs: [
        `You no longer have a seat in ${course}.`,
        'Somebody else can now have it. If you change your mind, you can book again.',
      ],
      action: 'See my courses',
    }),
    RUN_CANCELLED: ({ course, reason }) => ({
      subject: 'The course has been cancelled',
      preview: 'You do not need to do anything.',
      paragraphs:
        reason === ''
          ? [`${course} is cancelled. You need not do anything.`]
          : [`${course} is cancelled. You need not do anything.`, `The reason is: ${reason}`],
      action: 'Find another course',
    }),
    NOT_COMPLETED: ({ course }) => ({
      subject: 'The course has ended',
      preview: 'Your attendance was not enough for a certificate.',
      paragraphs: [
        `${course} has ended. Your attendance does not meet what it takes to complete it, so you do not get a certificate.`,
        'If your attendance was recorded wrongly, contact the course coordinator.',
      ],
      action: 'See your attendance',
    }),
    CERTIFICATE_READY: ({ course, number }) => ({
      subject: 'Your course certificate is ready',
      preview: 'Download it when you like.',
      paragraphs: [
        `You have completed ${course}. Your certificate has number ${number}.`,
        'You always find it under My competence. Whoever you show it to can check it with the link printed on it.',
      ],
      action: 'Download the certificate',
    }),
    CERTIFICATE_REVOKED: ({ course, number, reason }) => ({
      subject: 'A course certificate has been taken back',
      preview: 'Here is why.',
      paragraphs: [
        `Certificate ${number} for ${course} has been taken back and is no longer valid.`,
        `The reason is: ${reason}`,
        'If you think this is wrong, contact the course coordinator.',
      ],
      action: 'See my courses',
    }),
    SESSION_REMINDER: ({ course, no, sessions }) => ({
      subject: 'A reminder of your course',
      preview: 'Here are the time and the place.',
      paragraphs: [
        sessions === 1 ? `It is soon time for ${course}.` : `Session ${no} of ${sessions} in ${course} is coming up.`,
      ],
      action: 'See the course',
    }),
    ...applicationMails,
    ...runMails,
    ...approvalMails,
    ...attendanceMails,
    ...supervisionMails,
    ...surveyMails,
    ...ownWorkMails,
    ...taskMails,
    ...renewalMails,
    ...catalogueMails,
    ...guardianMails,
  },
  greeting: (givenName) => (givenName === '' ? 'Hello' : `Hello ${givenName}`),
  openOwnPage: 'Open your page',
  answeredBy: (name, leader) => (leader === null ? name : `${name}, deputy for ${leader}`),
  terms: { course: 'Course', when: 'When', where: 'Place', withWhom: 'With' },
  meetingNo: (no) => `Meeting ${no}`,
  severalSessions: (sessions, first) => `${sessions} sessions, the first one ${first}`,
  footer: 'This message was sent automatically from Kompetanse. You cannot reply to it.',
};
