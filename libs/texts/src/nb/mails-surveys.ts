import type { Mails } from '../mail-words.ts';

/** Invitasjon og påminnelse til dem som er spurt i en undersøkelse. */
export const surveyMails: Pick<Mails['kinds'], 'SURVEY_OPENED' | 'SURVEY_REMINDER'> = {
  SURVEY_OPENED: ({ survey, day }) => ({
    subject: 'En kort undersøkelse venter på deg',
    preview: `Svar innen ${day}.`,
    paragraphs: [
      `Vi spør deg om «${survey}». Det tar noen få minutter, og du kan svare på mobilen fram til ${day}.`,
      'Svaret er anonymt. Det lagres uten navnet ditt, og ingen får se tall for færre enn fem.',
    ],
    action: 'Svar på undersøkelsen',
  }),
  SURVEY_REMINDER: ({ survey, day }) => ({
    subject: 'Undersøkelsen lukker snart',
    preview: `Svar innen ${day}.`,
    paragraphs: [
      `«${survey}» lukker ${day}, og du har ikke svart ennå. Du bestemmer selv om du vil svare. Dette er den eneste påminnelsen.`,
      'Svaret er anonymt. Lederen din får ikke vite hvem som har svart.',
    ],
    action: 'Svar på undersøkelsen',
  }),
};
