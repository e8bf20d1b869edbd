import { by, parent } from './rules.ts';

const leads = ['UNIT_LEADER', 'SECTOR_LEADER'] as const;

/** The student tells, the nearest leader verifies, the owner plans and pays. Who of the leaders it is, the rules say (libs/domain/src/studies). */
export const studyMutations = {
  confirmSemester: by(['EMPLOYEE'], 'own'),
  reportResult: by(['EMPLOYEE'], 'own'),
  verifyResult: by(leads, 'unit'),
  sendBackResult: by(leads, 'unit'),
  retakeSemester: by(['EMPLOYEE', ...leads], 'unit'),
  planSemesters: by(leads, 'unit'),
  planPayout: by(leads, 'unit'),
  recordPayout: by(leads, 'unit'),
  completeStudy: by(leads, 'unit'),
  dropOutOfStudy: by(['EMPLOYEE', ...leads], 'unit'),
} as const;

/** What an application has when its study has begun. */
export const studyFields = parent('semesters', 'standing');

export const studyTypes = {
  StudySemester: {
    ...parent(
      'actions',
      'again',
      'confirmBy',
      'confirmedAt',
      'earnedCredits',
      'endsOn',
      'id',
      'late',
      'plannedCredits',
    ),
    ...parent('payoutBy', 'payoutFrom', 'payoutPlannedNok', 'payoutReceivedNok', 'payoutReceivedOn', 'resultOn'),
    ...parent('season', 'sentBackReason', 'startsOn', 'state', 'toldAt', 'toldCredits', 'toldOutcome', 'verifiedAt'),
    ...parent('verifiedBy', 'version', 'year'),
  },
  StudyStanding: parent('earned', 'mayPay', 'mayPlan', 'missing', 'planned', 'unplanned'),
} as const;
