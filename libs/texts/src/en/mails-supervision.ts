import type { Mails } from '../mail-words.ts';

/** Messages about supervision: with whom, when and where, never what about. */
export const supervisionMails: Pick<Mails['kinds'], Extract<keyof Mails['kinds'], `SUPERVISION_${string}`>> = {
  SUPERVISION_PLANNED: ({ meetings }) => ({
    subject: 'You take part in supervision',
    preview: 'Here are the dates.',
    paragraphs: [
      meetings === 1
        ? 'One meeting of supervision has been set up for you.'
        : `${meetings} meetings of supervision have been set up for you. Here are all the dates.`,
      'If one of them does not suit you, contact the one you meet.',
    ],
    action: 'See the supervision',
  }),
  SUPERVISION_ADDED: ({ no }) => ({
    subject: 'A new meeting of supervision has been set up',
    preview: 'See when and where.',
    paragraphs: [`Meeting ${no} is new.`],
    action: 'See the meeting',
  }),
  SUPERVISION_MOVED: ({ no }) => ({
    subject: 'A meeting of supervision has been moved',
    preview: 'See what is true now.',
    paragraphs: [`Meeting ${no} has been moved. This is true now:`],
    action: 'See the meeting',
  }),
  SUPERVISION_CANCELLED: ({ no }) => ({
    subject: 'A meeting of supervision is cancelled',
    preview: 'It will not be held.',
    paragraphs: [`Meeting ${no} will not be held.`],
    action: 'See the supervision',
  }),
  SUPERVISION_STOPPED: ({ meetings }) => ({
    subject: 'A series of supervision has been stopped',
    preview: 'The meetings that were left will not be held.',
    paragraphs: [
      meetings === 0
        ? 'The series has been stopped.'
        : meetings === 1
          ? 'The series has been stopped. The meeting that was left will not be held.'
          : `The series has been stopped. ${meetings} meetings that were left will not be held.`,
    ],
    action: 'See the supervision',
  }),
  SUPERVISION_REMINDER: ({ no }) => ({
    subject: 'Reminder of supervision',
    preview: 'You have supervision tomorrow.',
    paragraphs: [`You have meeting ${no} of your supervision tomorrow.`],
    action: 'See the meeting',
  }),
};
