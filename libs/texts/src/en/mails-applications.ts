import type { Mails } from '../mail-words.ts';

/** Messages about applications for further education; they say neither who, what nor the answer. */
export const applicationMails: Pick<Mails['kinds'], Extract<keyof Mails['kinds'], `APPLICATION_${string}`>> = {
  APPLICATION_SUBMITTED: ({ unit }) => ({
    subject: 'An application for further education is waiting for you',
    preview: 'Read it and answer.',
    paragraphs: [`Somebody at ${unit} has applied for further education. The application waits for your answer.`],
    action: 'Read the application',
  }),
  APPLICATION_TO_DECIDE: ({ unit }) => ({
    subject: 'An application for further education is to be decided',
    preview: 'The unit leader has answered.',
    paragraphs: [`The leader of ${unit} has answered an application for further education. It is now yours to decide.`],
    action: 'Read the application',
  }),
  APPLICATION_RETURNED: () => ({
    subject: 'Your application for further education has been sent back',
    preview: 'See what is missing.',
    paragraphs: ['Your application has been sent back to you. Sign in to see what is missing, and send it again.'],
    action: 'See the application',
  }),
  APPLICATION_RECOMMENDED: () => ({
    subject: 'Your leader has answered your application for further education',
    preview: 'The sector leader decides it.',
    paragraphs: [
      'Your leader has answered your application for further education. It now goes to the sector leader, who decides it.',
    ],
    action: 'See the application',
  }),
  APPLICATION_DECIDED: () => ({
    subject: 'Your application for further education has been decided',
    preview: 'Sign in to read the answer.',
    paragraphs: ['Your application for further education has been decided. Sign in to read the answer and the reason.'],
    action: 'Read the answer',
  }),
  APPLICATION_STARTED: () => ({
    subject: 'Your study is registered as begun',
    preview: 'Good luck!',
    paragraphs: ['Your study is registered as begun. Good luck!', 'If that is not so, contact your leader.'],
    action: 'See the study',
  }),
};
