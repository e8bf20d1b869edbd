import type { Mails } from '../mail-words.ts';

/** Messages to guardians without an account: short, with no course in the subject and nothing about a child. */
export const guardianMails: Pick<Mails['kinds'], Extract<keyof Mails['kinds'], `GUARDIAN_${string}`>> = {
  GUARDIAN_CONFIRM: ({ course, before }) => ({
    subject: 'Confirm your sign-up',
    preview: 'One press is left.',
    paragraphs: [
      `Somebody has signed up this email address for ${course}. If it was you, confirm by ${before}.`,
      'Only then do you get the place. The link works once.',
      'If it was not you, you need not do anything. We will delete the address.',
    ],
    action: 'Confirm the sign-up',
  }),
  GUARDIAN_LINK: ({ course }) => ({
    subject: 'Here is your page',
    preview: 'See your place, move or cancel.',
    paragraphs: [
      `Here is the link to your page for ${course}. There you see your place and the sessions, and can move or cancel.`,
      'The link works for 30 days. Do not share it with others.',
    ],
    action: 'Open your page',
  }),
  GUARDIAN_MOVED: ({ course, queuePlace }) => ({
    subject: 'You have moved',
    preview: 'Here is the new time and place.',
    paragraphs: [
      queuePlace === null
        ? `You have moved and now have a place on ${course}.`
        : `You have moved to ${course}. It is full, and you are number ${queuePlace} in the queue. We will tell you when there is room.`,
    ],
    action: 'Open your page',
  }),
  GUARDIAN_CERTIFICATE: ({ course, number }) => ({
    subject: 'Your certificate is ready',
    preview: 'See it on your page.',
    paragraphs: [`You have completed ${course}. The certificate has number ${number}. You find it on your page.`],
    action: 'Open your page',
  }),
};
