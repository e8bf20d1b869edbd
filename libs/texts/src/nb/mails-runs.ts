import type { Mails, ToldSession } from '../mail-words.ts';

const inWords = ({ no, before, after }: ToldSession): string => {
  if (before === null) return `Samling ${no} er ny: ${after}.`;
  return after === null
    ? `Samling ${no}, ${before}, er avlyst.`
    : `Samling ${no} er flyttet. Før: ${before}. Nå: ${after}.`;
};

/** Meldinger om samlinger som er flyttet, og om for få påmeldte. */
export const runMails: Pick<Mails['kinds'], 'SESSIONS_CHANGED' | 'RUN_BELOW_MINIMUM'> = {
  SESSIONS_CHANGED: ({ course, changes }) => ({
    subject: 'Tid eller sted er endret',
    preview: 'Se hva som gjelder nå.',
    paragraphs: [
      `Noe er endret for ${course}.`,
      ...changes.map(inWords),
      'Du har fortsatt plass. Kan du ikke komme på den nye tiden, melder du deg av eller tar kontakt med kurskoordinatoren.',
    ],
    action: 'Se kurset',
  }),
  RUN_BELOW_MINIMUM: ({ course, booked, minimum }) => ({
    subject: 'Et kurs har for få påmeldte',
    preview: 'Bestem om det skal holdes.',
    paragraphs: [
      `${course} trenger ${minimum} deltakere og har ${booked}. Nå skal det avgjøres om kurset holdes.`,
      'Bekreft det, flytt det eller avlys det. Alle som har plass, får beskjed om det du velger.',
    ],
    action: 'Se kurset',
  }),
};
