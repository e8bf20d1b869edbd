import type { Mails } from '../mail-words.ts';

/** Påminnelser fra årshjulet. */
export const taskMails: Pick<Mails['kinds'], 'TASK_DUE' | 'TASK_ESCALATED'> = {
  TASK_DUE: ({ task, unit, day }) => ({
    subject: 'En oppgave i årshjulet nærmer seg',
    preview: `Frist ${day}.`,
    paragraphs: [
      `«${task}»${unit === null ? '' : ` (${unit})`} skal være gjort innen ${day}. Oppgaven er din, eller du er stedfortreder for den som har den.`,
      'Er den gjort, merker du den som gjort i årshjulet. Da slipper du flere påminnelser.',
    ],
    action: 'Se årshjulet',
  }),
  TASK_ESCALATED: ({ task, unit, day }) => ({
    subject: 'En oppgave i årshjulet er over fristen',
    preview: `Fristen var ${day}.`,
    paragraphs: [
      `«${task}»${unit === null ? '' : ` (${unit})`} skulle vært gjort innen ${day} og er ikke merket som gjort.`,
      'Du får beskjed fordi du er neste leder. Snakk med den som har oppgaven, eller gjør den selv.',
    ],
    action: 'Se årshjulet',
  }),
};
