import type { Mails } from '../mail-words.ts';

/** Melding til den som har meldt interesse for et kurs. */
export const catalogueMails: Pick<Mails['kinds'], 'COURSE_OPEN'> = {
  COURSE_OPEN: ({ course, closesAt }) => ({
    subject: 'Nå kan du melde deg på',
    preview: 'Kurset du ba oss si fra om, er åpent.',
    paragraphs: [
      `Du ba oss si fra når ${course} kunne bestilles. Nå er det åpent for påmelding, til ${closesAt}.`,
      'Dette er den eneste meldingen du får om det. Plassen er ikke din før du har meldt deg på.',
    ],
    action: 'Se kurset',
  }),
};
