import type { programRefusals as nb } from '../nb/refusals-program.ts';

/** About programmes. */
export const programRefusals: typeof nb = {
  AUDIENCE_MISSING: () => 'Choose at least one unit that the programme is for.',
  CHOSEN_OUT_OF_REACH: (f) =>
    `From 0 to ${f.number('max')} minutes of the optional elements can be asked for, as that is what there is to choose from.`,
  ELEMENTS_MISSING: () => 'The programme has no elements yet. Add at least one before you publish.',
  ELEMENT_COURSE_TWICE: () => 'The course is in the programme already. A course counts only once.',
  ELEMENT_DAY_WRONG: () => 'The deadline must be a day within the programme, or be left empty.',
  ELEMENT_KIND_WRONG: () =>
    'Supervision belongs to “Supervision”, and own work to “Own work”. Courses can stand in all three.',
  EXEMPT_ALREADY: () => 'There is an exemption here already. Lift it first if it is to be changed.',
  NOT_IN_PROGRAM: () => 'The programme is not for this person today.',
  PROGRAM_COPIED: () => 'The programme has been copied to next year already. Change the copy instead.',
  PROGRAM_DAYS_WRONG: (f) =>
    `The last day must be after the first, and a programme can last ${f.number('years')} years at most.`,
};
