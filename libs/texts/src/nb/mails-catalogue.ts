import type { Mails } from '../mail-words.ts';

/** Meldinger om kurs som kan bestilles, til den som har bedt om det, og den som er invitert. */
export const catalogueMails: Pick<Mails['kinds'], 'COURSE_OPEN' | 'COURSE_INVITED'> = {
  COURSE_OPEN: ({ course, closesAt }) => ({
    subject: 'Nå kan du melde deg på',
    preview: 'Kurset du ba oss si fra om, er åpent.',
    paragraphs: [
      `Du ba oss si fra når ${course} kunne bestilles. Nå er det åpent for påmelding, til ${closesAt}.`,
      'Dette er den eneste meldingen du får om det. Plassen er ikke din før du har meldt deg på.',
    ],
    action: 'Se kurset',
  }),
  COURSE_INVITED: ({ course, closesAt, by }) => ({
    subject: 'Du er invitert til et kurs',
    preview: 'Meld deg på innen fristen.',
    paragraphs: [
      `${by} inviterer deg til ${course}. Du kan melde deg på til ${closesAt}.`,
      'Plassen er ikke din før du har meldt deg på. Passer ikke tiden, ta en prat med den som inviterte deg.',
    ],
    action: 'Se kurset og meld deg på',
  }),
};
