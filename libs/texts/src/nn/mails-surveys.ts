import type { Mails } from '../mail-words.ts';

/** Invitasjon og påminning til dei som er spurde i ei undersøking. */
export const surveyMails: Pick<Mails['kinds'], 'SURVEY_OPENED' | 'SURVEY_REMINDER'> = {
  SURVEY_OPENED: ({ survey, day }) => ({
    subject: 'Ei kort undersøking ventar på deg',
    preview: `Svar innan ${day}.`,
    paragraphs: [
      `Vi spør deg om «${survey}». Det tek nokre få minutt, og du kan svare på mobilen fram til ${day}.`,
      'Svaret er anonymt. Det blir lagra utan namnet ditt, og ingen får sjå tal for færre enn fem.',
    ],
    action: 'Svar på undersøkinga',
  }),
  SURVEY_REMINDER: ({ survey, day }) => ({
    subject: 'Undersøkinga lukkar snart',
    preview: `Svar innan ${day}.`,
    paragraphs: [
      `«${survey}» lukkar ${day}, og du har ikkje svart enno. Du avgjer sjølv om du vil svare. Dette er den einaste påminninga.`,
      'Svaret er anonymt. Leiaren din får ikkje vite kven som har svart.',
    ],
    action: 'Svar på undersøkinga',
  }),
};
