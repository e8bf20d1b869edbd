import type { SurveyFileTexts } from '../nb/survey-file.ts';

export const surveyFile: SurveyFileTexts = {
  name: 'undersoking',
  heading: [
    'Kven',
    'Spørsmål',
    'Tal på svar',
    'Snitt',
    'Svarte 1 (%)',
    'Svarte 2 (%)',
    'Svarte 3 (%)',
    'Svarte 4 (%)',
    'Svarte 5 (%)',
  ],
  whole: 'Alle',
  hidden: 'skjult',
};
