import { by, parent } from './rules.ts';

const leads = ['UNIT_LEADER', 'SECTOR_LEADER'] as const;

/** What has begun, and its money. */
export const studyQueries = {
  studies: by(leads, 'unit'),
  studyPayouts: by(leads, 'unit'),
} as const;

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
  removeEvidence: by(['EMPLOYEE'], 'own'),
  offerBinding: by(leads, 'unit'),
  signBinding: by(['EMPLOYEE'], 'own'),
  withdrawBinding: by(leads, 'unit'),
  releaseBinding: by(leads, 'unit'),
  setStudyAim: by(leads, 'unit'),
  completeStudy: by(leads, 'unit'),
  dropOutOfStudy: by(['EMPLOYEE', ...leads], 'unit'),
} as const;

/** What an application has when its study has begun. */
export const studyFields = {
  ...parent('semesters', 'standing', 'bindings', 'mayOfferBinding', 'bindingLeastNok'),
  ...parent('aim', 'proposedAim', 'maySetAim'),
} as const;

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
    ...parent('verifiedBy', 'version', 'year', 'evidence'),
  },
  BindingAgreement: {
    ...parent(
      'actions',
      'fromOn',
      'id',
      'leaveFrom',
      'months',
      'offeredAt',
      'offeredBy',
      'releaseReason',
      'releasedAt',
    ),
    ...parent('signedAt', 'state', 'supportNok', 'text', 'toOn', 'version'),
  },
  RoundPayouts: parent('grantedNok', 'leftNok', 'ownership', 'paidNok', 'plannedNok', 'round', 'studies'),
  StudyStanding: parent('earned', 'mayPay', 'mayPlan', 'missing', 'planned', 'unplanned'),
} as const;
