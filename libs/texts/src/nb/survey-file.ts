/** Ord i filen med resultatene av en undersøkelse. */
export interface SurveyFileTexts {
  readonly name: string;
  readonly heading: readonly string[];
  readonly whole: string;
  readonly hidden: string;
}

export const surveyFile: SurveyFileTexts = {
  name: 'undersokelse',
  heading: [
    'Hvem',
    'Spørsmål',
    'Antall svar',
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
