import type { Facts } from '../facts.ts';

/** About studies, semesters and binding time. */
export const studyRefusals = {
  BINDING_DATES_WRONG: () => 'The binding time must begin on the day the leave or the study begins, or later.',
  BINDING_EXISTS: () => 'The study already has an agreement on binding time. Take it back before you write a new one.',
  BINDING_MONTHS_WRONG: (f) => `Binding time is a whole number of months, from 1 to ${f.number('max')}.`,
  BINDING_TOO_LATE: (f) =>
    `The agreement must be signed before the leave or the study begins, and that was ${f.day('leaveFrom')}. Binding time can not be agreed afterwards: the owner takes the agreement back.`,
  CONFIRM_TOO_EARLY: (f) => `The semester can be confirmed from ${f.day('from')}.`,
  CREDITS_DO_NOT_ADD_UP: (f) =>
    `The semesters have ${f.number('sum')} credits in all, but the study has ${f.number('credits')}. Share them out so that it adds up.`,
  CREDITS_NOT_VERIFIED: (f) =>
    `${f.number('missing')} credits are not verified yet. The study is completed when the leader has verified all of them.`,
  DROP_OUT_DAY_WRONG: (f) => `The day the study ended must be from ${f.day('earliest')} to ${f.day('latest')}.`,
  EVIDENCE_MISSING: () => 'Add a file that shows the result, for example a transcript of grades.',
  PAYOUT_DAY_WRONG: (f) => `The day the money came must be from ${f.day('earliest')} to ${f.day('latest')}.`,
  PAYOUT_OVER_GRANT: (f) =>
    `The semesters can not get more than what was granted. ${f.number('left')} kroner are left for this semester.`,
  RESULT_CREDITS_WRONG: (f) =>
    `Write the credits you passed, with at most one decimal and at most ${f.number('max')}. If you failed, it is 0.`,
  RESULT_DAY_WRONG: (f) => `The date of the result must be from ${f.day('earliest')} to ${f.day('latest')}.`,
  SEMESTER_NOT_CONFIRMED: () => 'The student has not confirmed the semester yet. The money comes after that.',
  SEMESTER_TWICE: () => 'There is already a semester in this term. Choose another term.',
  SUPPORT_BELOW_LIMIT: (f) =>
    `Binding time can be agreed when the support is ${f.number('limit')} kroner or more (about three months’ pay).`,
  TERM_WRONG: () => 'Choose a term after the one that is taken again, and one that is not over.',
} satisfies Record<string, (facts: Facts) => string>;
