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
  APPLICATION_DECIDED: ({ weeks }) => ({
    subject: 'Your application for further education has been decided',
    preview: 'Sign in to read the answer.',
    paragraphs: [
      'Your application for further education has been decided. The answer is in a letter, with the reason and what to do now.',
      `If you disagree, you can ask for it to be considered again within ${weeks === 1 ? 'one week' : `${weeks} weeks`}. The letter says how.`,
    ],
    action: 'Read the answer',
  }),
  APPLICATION_STARTED: () => ({
    subject: 'Your study is registered as begun',
    preview: 'Good luck!',
    paragraphs: ['Your study is registered as begun. Good luck!', 'If that is not so, contact your leader.'],
    action: 'See the study',
  }),
  APPLICATION_FUNDING_TOLD: () => ({
    subject: 'There is an answer about funding for your study',
    preview: 'Sign in to read it.',
    paragraphs: ['There is an answer about funding for your study. Sign in to read it and see what happens now.'],
    action: 'See the application',
  }),
  APPLICATION_TO_DECIDE_AGAIN: ({ unit }) => ({
    subject: 'An application for further education is to be decided again',
    preview: 'The funding was refused.',
    paragraphs: [
      `An application from ${unit} got no funding. It is now yours to decide whether the municipality supports the study itself.`,
    ],
    action: 'Read the application',
  }),
  APPLICATION_ADMISSION_TOLD: () => ({
    subject: 'An answer about a place of study has been recorded',
    preview: 'See the answer and what happens now.',
    paragraphs: [
      'An answer about a place of study has been recorded on an application for further education. Sign in to see it and what happens now.',
    ],
    action: 'See the application',
  }),
  APPLICATION_DEFERRED: () => ({
    subject: 'Your study has been deferred',
    preview: 'See for how long, and why.',
    paragraphs: ['Your study is registered as deferred. Sign in to see for how long, and why.'],
    action: 'See the study',
  }),
  APPLICATION_RESUMED: () => ({
    subject: 'Your study goes on',
    preview: 'Good luck!',
    paragraphs: ['Your study is registered as going on again. Good luck!'],
    action: 'See the study',
  }),
  APPLICATION_STUDY_ASKED: ({ unit }) => ({
    subject: 'An employee asks about a study',
    preview: 'Read it and answer.',
    paragraphs: [`Somebody at ${unit} asks to defer a study, or to go on with one. It waits for your answer.`],
    action: 'Read it',
  }),
  APPLICATION_STUDY_DECLINED: () => ({
    subject: 'You have an answer about your study',
    preview: 'Sign in to read it.',
    paragraphs: ['You have an answer to what you asked for your study. Sign in to read it.'],
    action: 'Read the answer',
  }),
  APPLICATION_SEMESTER_DUE: ({ day, late }) => ({
    subject: late ? 'You have not confirmed your semester' : 'Confirm that you still study',
    preview: late ? `The deadline was ${day}.` : `The deadline is ${day}.`,
    paragraphs: [
      late
        ? `The deadline for confirming the semester was ${day}. Sign in and confirm that you still study as soon as you can.`
        : `Sign in and confirm that you still study, by ${day}.`,
      'If you no longer study, or want to defer the study, you can tell it in the same place.',
    ],
    action: 'Confirm the semester',
  }),
};
