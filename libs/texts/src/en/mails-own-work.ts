import type { Mails } from '../mail-words.ts';

/** About own work, with nothing of what is written in it. */
export const ownWorkMails: Pick<Mails['kinds'], 'OWN_WORK_SUBMITTED' | 'OWN_WORK_APPROVED' | 'OWN_WORK_RETURNED'> = {
  OWN_WORK_SUBMITTED: ({ applicant }) => ({
    subject: 'Own work waits for you',
    preview: 'Read it and answer.',
    paragraphs: [`${applicant} has sent in own work. You approve it, or send it back with a comment.`],
    action: 'Read own work',
  }),
  OWN_WORK_APPROVED: ({ by }) => ({
    subject: 'Your own work is approved',
    preview: 'The hours count in the programme.',
    paragraphs: [`${by} has approved what you sent in. The hours now count in your programme.`],
    action: 'See own work',
  }),
  OWN_WORK_RETURNED: ({ by }) => ({
    subject: 'Your own work came back',
    preview: 'There is something to mend.',
    paragraphs: [`${by} has sent your own work back with a comment. Mend it, and send it in again.`],
    action: 'See the comment',
  }),
};
