import type { Facts } from '../facts.ts';

export const surveyRefusals = {
  SURVEY_ANSWERED: () => 'Du har alt svart på denne undersøkinga. Svaret ditt er teke imot.',
  SURVEY_ANSWER_WRONG: () => 'Eit av svara passar ikkje til spørsmålet. Last sida på nytt og svar igjen.',
  SURVEY_AUDIENCE_WRONG: () =>
    'Vel kven undersøkinga er for: eit kurs du har ansvar for, eller einingar du har ansvar for.',
  SURVEY_CLOSED: () => 'Undersøkinga er lukka, så svaret kom for seint.',
  SURVEY_DAYS_WRONG: (f) => `Skriv kor mange dagar ho skal vere open, frå ${f.number('min')} til ${f.number('max')}.`,
  SURVEY_EMPTY: () => 'Svar på minst eitt spørsmål før du sender.',
  SURVEY_QUESTIONS_WRONG: (f) =>
    `Ha minst eitt spørsmål med skala, høgst ${f.number('max')} i alt, og ikkje det same to gonger.`,
  SURVEY_STARTED: () => 'Undersøkinga er opna, så ho kan ikkje endrast eller slettast.',
  SURVEY_TOO_FEW: (f) =>
    `Undersøkinga er for færre enn ${f.number('min')} tilsette. Då kan ingen svare anonymt, så ho kan ikkje opnast.`,
} satisfies Record<string, (facts: Facts) => string>;
