import type { Mails } from '../mail-words.ts';

/** Påminningar frå årshjulet. */
export const taskMails: Pick<Mails['kinds'], 'TASK_DUE' | 'TASK_ESCALATED'> = {
  TASK_DUE: ({ task, unit, day }) => ({
    subject: 'Ei oppgåve i årshjulet nærmar seg',
    preview: `Frist ${day}.`,
    paragraphs: [
      `«${task}»${unit === null ? '' : ` (${unit})`} skal vere gjord innan ${day}. Oppgåva er di, eller du er stadfortredar for den som har ho.`,
      'Er ho gjord, merkjer du ho som gjord i årshjulet. Då slepp du fleire påminningar.',
    ],
    action: 'Sjå årshjulet',
  }),
  TASK_ESCALATED: ({ task, unit, day }) => ({
    subject: 'Ei oppgåve i årshjulet er over fristen',
    preview: `Fristen var ${day}.`,
    paragraphs: [
      `«${task}»${unit === null ? '' : ` (${unit})`} skulle vore gjord innan ${day} og er ikkje merkt som gjord.`,
      'Du får beskjed fordi du er neste leiar. Snakk med den som har oppgåva, eller gjer ho sjølv.',
    ],
    action: 'Sjå årshjulet',
  }),
};
