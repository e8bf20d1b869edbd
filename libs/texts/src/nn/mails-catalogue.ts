import type { Mails } from '../mail-words.ts';

/** Meldingar om kurs som kan bestillast, til den som har bede om det, og den som er invitert. */
export const catalogueMails: Pick<Mails['kinds'], 'COURSE_OPEN' | 'COURSE_INVITED'> = {
  COURSE_OPEN: ({ course, closesAt }) => ({
    subject: 'No kan du melde deg på',
    preview: 'Kurset du bad oss seie frå om, er ope.',
    paragraphs: [
      `Du bad oss seie frå når ${course} kunne bestillast. No er det ope for påmelding, til ${closesAt}.`,
      'Dette er den einaste meldinga du får om det. Plassen er ikkje din før du har meldt deg på.',
    ],
    action: 'Sjå kurset',
  }),
  COURSE_INVITED: ({ course, closesAt, by }) => ({
    subject: 'Du er invitert til eit kurs',
    preview: 'Meld deg på innan fristen.',
    paragraphs: [
      `${by} inviterer deg til ${course}. Du kan melde deg på til ${closesAt}.`,
      'Plassen er ikkje din før du har meldt deg på. Passar ikkje tida, ta ein prat med den som inviterte deg.',
    ],
    action: 'Sjå kurset og meld deg på',
  }),
};
