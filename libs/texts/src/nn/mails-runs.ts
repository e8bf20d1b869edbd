import type { Mails, ToldSession } from '../mail-words.ts';

const inWords = ({ no, before, after }: ToldSession): string => {
  if (before === null) return `Samling ${no} er ny: ${after}.`;
  return after === null
    ? `Samling ${no}, ${before}, er avlyst.`
    : `Samling ${no} er flytt. Før: ${before}. No: ${after}.`;
};

/** Meldingar om samlingar som er flytte, og om for få påmelde. */
export const runMails: Pick<Mails['kinds'], 'SESSIONS_CHANGED' | 'RUN_BELOW_MINIMUM'> = {
  SESSIONS_CHANGED: ({ course, changes }) => ({
    subject: 'Tid eller stad er endra',
    preview: 'Sjå kva som gjeld no.',
    paragraphs: [
      `Noko er endra for ${course}.`,
      ...changes.map(inWords),
      'Du har framleis plass. Kan du ikkje kome på den nye tida, melder du deg av eller tek kontakt med kurskoordinatoren.',
    ],
    action: 'Sjå kurset',
  }),
  RUN_BELOW_MINIMUM: ({ course, booked, minimum }) => ({
    subject: 'Eit kurs har for få påmelde',
    preview: 'Avgjer om det skal haldast.',
    paragraphs: [
      `${course} treng ${minimum} deltakarar og har ${booked}. No skal det avgjerast om kurset blir halde.`,
      'Stadfest det, flytt det eller avlys det. Alle som har plass, får melding om det du vel.',
    ],
    action: 'Sjå kurset',
  }),
};
