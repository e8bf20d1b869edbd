import type { Mails } from '../mail-words.ts';

/** Melding til den som har meldt interesse for eit kurs. */
export const catalogueMails: Pick<Mails['kinds'], 'COURSE_OPEN'> = {
  COURSE_OPEN: ({ course, closesAt }) => ({
    subject: 'No kan du melde deg på',
    preview: 'Kurset du bad oss seie frå om, er ope.',
    paragraphs: [
      `Du bad oss seie frå når ${course} kunne bestillast. No er det ope for påmelding, til ${closesAt}.`,
      'Dette er den einaste meldinga du får om det. Plassen er ikkje din før du har meldt deg på.',
    ],
    action: 'Sjå kurset',
  }),
};
