import type { Facts } from '../facts.ts';

export const surveyRefusals = {
  SURVEY_ANSWERED: () => 'You have already answered this survey. Your answer has been received.',
  SURVEY_ANSWER_WRONG: () => 'One of the answers does not fit its question. Load the page again and answer once more.',
  SURVEY_AUDIENCE_WRONG: () =>
    'Choose who the survey is for: a course you are responsible for, or units you are responsible for.',
  SURVEY_CLOSED: () => 'The survey is closed, so the answer came too late.',
  SURVEY_DAYS_WRONG: (f) => `Write how many days it will be open, from ${f.number('min')} to ${f.number('max')}.`,
  SURVEY_EMPTY: () => 'Answer at least one question before you send.',
  SURVEY_QUESTIONS_WRONG: (f) =>
    `Have at least one question with a scale, at most ${f.number('max')} in all, and not the same one twice.`,
  SURVEY_STARTED: () => 'The survey has been opened, so it can not be changed or deleted.',
  SURVEY_TOO_FEW: (f) =>
    `The survey is for fewer than ${f.number('min')} employees. Nobody could answer anonymously, so it can not be opened.`,
} satisfies Record<string, (facts: Facts) => string>;
