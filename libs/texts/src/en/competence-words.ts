import type { competenceWords as nb } from '../nb/competence-words.ts';

/** Words of competence. */
export const competenceWords: typeof nb = {
  competenceArea: {
    PSYCHOSOCIAL: 'Psychosocial work',
    SPECIAL_NEEDS: 'Special needs education',
    PEDAGOGY: 'Pedagogy',
    HEALTH: 'Health',
    SAFETY: 'Safety',
    LEADERSHIP: 'Leadership',
    OTHER: 'Other',
  },
  competenceKind: {
    DEGREE: 'Degree',
    CREDITS: 'Credits',
    COURSE: 'Course',
    CERTIFICATION: 'Certification',
  },
  competenceSource: {
    COURSE: 'Certificate',
    STUDY: 'Study',
    IMPORT: 'From import',
    SELF: 'Own registration',
  },
  recordState: {
    UNVERIFIED: 'Not verified',
    VERIFIED: 'Verified',
    REFUSED: 'Not accepted',
  },
  competenceStanding: {
    VALID: 'Valid',
    EXPIRES_SOON: 'Expires soon',
    EXPIRED: 'Expired',
  },
  renewalRule: {
    COMPLETION_DATE: 'From the day it is completed',
    EXPIRY_DATE: 'From the day it would have run out',
    FIXED_DATE: 'The same day for everybody',
  },
  renewalState: { VALID: 'Valid', WINDOW_OPEN: 'Can be renewed', LAPSED: 'Run out' },
  renewalVerdict: { RENEWS: 'Renews', TOO_EARLY: 'Too early', TOO_LATE: 'Too late', NOT_HELD: 'Nothing to renew' },
  gapState: { MET: 'Met', EXPIRES_SOON: 'Expires soon', MISSING: 'Missing' },
  conversionState: {
    PLANNED: 'Planned',
    DECIDED: 'Decided',
    FILLED: 'Filled',
    VERIFIED: 'Verified',
    DROPPED: 'Dropped',
  },
  conversionStep: {
    DECIDE: 'Decide',
    FILL: 'Fill',
    VERIFY: 'Verify',
    REOPEN: 'Open again',
    DROP: 'Drop',
  },
};
