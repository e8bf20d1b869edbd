import type { Mails } from '../mail-words.ts';

/** Reminders from the year wheel. */
export const taskMails: Pick<Mails['kinds'], 'TASK_DUE' | 'TASK_ESCALATED'> = {
  TASK_DUE: ({ task, unit, day }) => ({
    subject: 'A task of the year wheel is coming up',
    preview: `Due ${day}.`,
    paragraphs: [
      `“${task}”${unit === null ? '' : ` (${unit})`} is to be done by ${day}. The task is yours, or you are deputy for the one who has it.`,
      'When it is done, mark it as done in the year wheel. Then you get no more reminders.',
    ],
    action: 'See the year wheel',
  }),
  TASK_ESCALATED: ({ task, unit, day }) => ({
    subject: 'A task of the year wheel is past its day',
    preview: `It was due ${day}.`,
    paragraphs: [
      `“${task}”${unit === null ? '' : ` (${unit})`} should have been done by ${day} and is not marked as done.`,
      'You are told because you are the next leader. Talk with the one who has the task, or do it yourself.',
    ],
    action: 'See the year wheel',
  }),
};
