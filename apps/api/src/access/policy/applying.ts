import { by, parent, signedIn } from './rules.ts';

const decides = ['UNIT_LEADER', 'SECTOR_LEADER'] as const;

/** An application while it is written is its writer's only. A study is deferred and resumed by its owner. */
export const applyingQueries = {
  application: signedIn('unit'),
  applications: by(decides, 'unit'),
  myApplicationDrafts: signedIn('own'),
  myApplications: signedIn('own'),
  openRounds: by(['EMPLOYEE'], 'all'),
} as const;

export const applyingMutations = {
  submitApplication: by(['EMPLOYEE'], 'own'),
  withdrawApplication: by(['EMPLOYEE'], 'own'),
  recommendApplication: by(decides, 'unit'),
  decideApplication: by(decides, 'unit'),
  startStudy: by(decides, 'unit'),
  saveApplicationDraft: by(['EMPLOYEE'], 'own'),
  resendApplication: by(['EMPLOYEE'], 'own'),
  deferStudy: by(decides, 'unit'),
  resumeStudy: by(decides, 'unit'),
  removeApplicationFile: by(['EMPLOYEE'], 'own'),
  discardApplicationDraft: by(['EMPLOYEE'], 'own'),
  correctStart: by(decides, 'unit'),
  standDown: by(decides, 'unit'),
  tellFunding: by(decides, 'unit'),
  // The applicant, or the owner: the rule of the case says which.
  tellAdmission: by(['EMPLOYEE', 'UNIT_LEADER', 'SECTOR_LEADER'], 'unit'),
  askOfStudy: by(['EMPLOYEE'], 'own'),
  withdrawStudyRequest: by(['EMPLOYEE'], 'own'),
  declineStudyRequest: by(decides, 'unit'),
} as const;

/** What stands on an application beside what was written. */
export const answeredFields = {
  ...parent('requests'),
  standDowns: by(decides, 'unit'),
} as const;

export const applyingTypes = {
  ApplicationDraft: parent('applicationId', 'files', 'id', 'roundId', 'savedAt', 'version', 'written'),
  StandDown: parent('at', 'person', 'reason'),
  StudyRequest: parent('answer', 'answeredAt', 'askedAt', 'id', 'kind', 'reason', 'state', 'until'),
  DiscardedDraft: parent('id'),
  Appeal: parent('en', 'nb', 'nn', 'to', 'weeks'),
  DecisionLetter: parent('address', 'at', 'id', 'number', 'outcome'),
  StoredFile: parent('address', 'id', 'kind', 'name', 'sizeBytes'),
  WrittenApplication: parent(
    'costNok',
    'credits',
    'endsOn',
    'institution',
    'leavePercent',
    'motivation',
    'schemeWish',
    'secondSchemeWish',
    'startsOn',
    'study',
    'subjectArea',
    'terms',
  ),
} as const;

/** Whoever may see an application may read its files and letters. */
export const applyingFields = parent('files', 'letters');
