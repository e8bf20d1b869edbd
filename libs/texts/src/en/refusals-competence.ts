import type { Facts } from '../facts.ts';

/** About competence, requirements and positions. */
export const competenceRefusals = {
  COMPETENCE_EXISTS: () => 'There is already a competence with this name. Use it, or choose another name.',
  COMPETENCE_UNKNOWN: () => 'The competence was not found. Choose one from the list.',
  COURSE_GIVES_IT: () => 'The course gives the competence already. Choose a shorter one that only renews it.',
  CREDITS_NOT_COUNTED: () => 'This competence is not counted in credits. Leave the field empty.',
  EXPIRES_FIRST: (f) => `The last day must be ${f.day('obtainedOn')} or later.`,
  LEVEL_OUT_OF_RANGE: (f) => `Choose a level from 1 to ${f.number('max')}.`,
  OBTAINED_IN_FUTURE: () => 'Write the day you got the competence. It must be today or earlier.',
  RECORD_IMPORTED: () =>
    'This comes from the municipality’s personnel system, so it can not be changed here. Tell your leader if something is wrong.',
  RECORD_VERIFIED: () =>
    'Your leader has verified this, so it cannot be changed. Register it anew if something is different.',
  REQUIREMENT_EXISTS: () => 'This is already required here. End the old requirement first if it is to be different.',
  REQUIREMENT_WITHOUT_TARGET: () => 'Choose a position, a unit or both.',
  CONVERSIONS_OVER_BUDGET: (f) =>
    `The budget for ${f.text('year')} does not reach: ${f.number('over')} kroner are lacking. Choose another year, or write why the budget may be passed.`,
  HOLDER_LACKS: (f) =>
    `Whoever has the position lacks ${f.number('count')} of the requirements today. See what is missing, and verify when it is there.`,
  HOLDER_NOT_IN_UNIT: () => 'Choose somebody who works in the unit today.',
  HOLDER_TAKEN: () => 'This person already has a position that was converted in the same way. Choose somebody else.',
  PROFILES_SAME: () => 'Choose another position than the one that is converted.',
  YEAR_OUT_OF_RANGE: (f) => `Write a year from ${f.text('min')} to ${f.text('max')}.`,
} satisfies Record<string, (facts: Facts) => string>;
