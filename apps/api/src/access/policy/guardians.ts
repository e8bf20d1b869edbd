import { anyone, by, parent } from './rules.ts';

/** What is 'own' here is known by the link that opened the page, not by an account. */
export const guardianQueries = {
  guardianPage: anyone('own'),
  guardianRetention: by(['SYSTEM_ADMIN', 'COURSE_COORDINATOR'], 'all'),
  guardianRuns: anyone('public'),
  guardianSignUp: anyone('own'),
} as const;

export const guardianMutations = {
  answerGuardianOffer: anyone('own'),
  cancelGuardianPlace: anyone('own'),
  closeGuardianPage: anyone('own'),
  confirmGuardian: anyone('own'),
  moveGuardianPlace: anyone('own'),
  openGuardianPage: anyone('own'),
  sendGuardianLink: anyone('public'),
  signUpGuardian: anyone('public'),
} as const;

export const guardianTypes = {
  GuardianDone: parent('done'),
  GuardianPage: parent('calendarUrl', 'enrolment', 'name', 'otherRuns'),
  GuardianRetention: parent('contactDays', 'contacts', 'placeMonths', 'places', 'unconfirmed'),
  GuardianSignUp: parent('name', 'run'),
} as const;
