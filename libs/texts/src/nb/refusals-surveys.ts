import type { Facts } from '../facts.ts';

/** Om undersøkelser. */
export const surveyRefusals = {
  SURVEY_ANSWERED: () => 'Du har allerede svart på denne undersøkelsen. Svaret ditt er tatt imot.',
  SURVEY_ANSWER_WRONG: () => 'Et av svarene passer ikke til spørsmålet. Last siden på nytt og svar igjen.',
  SURVEY_AUDIENCE_WRONG: () =>
    'Velg hvem undersøkelsen er for: et kurs du har ansvar for, eller enheter du har ansvar for.',
  SURVEY_CLOSED: () => 'Undersøkelsen er lukket, så svaret kom for sent.',
  SURVEY_DAYS_WRONG: (f) => `Skriv hvor mange dager den skal være åpen, fra ${f.number('min')} til ${f.number('max')}.`,
  SURVEY_EMPTY: () => 'Svar på minst ett spørsmål før du sender.',
  SURVEY_QUESTIONS_WRONG: (f) =>
    `Ha minst ett spørsmål med skala, høyst ${f.number('max')} i alt, og ikke det samme to ganger.`,
  SURVEY_STARTED: () => 'Undersøkelsen er åpnet, så den kan ikke endres eller slettes.',
  SURVEY_TOO_FEW: (f) =>
    `Undersøkelsen er for færre enn ${f.number('min')} ansatte. Da kan ingen svare anonymt, så den kan ikke åpnes.`,
} satisfies Record<string, (facts: Facts) => string>;
