import { by, parent, signedIn } from './rules.ts';

/** An application while it is written is its writer's only. A study is deferred and resumed by its owner. */
export const applyingQueries = { myApplicationDrafts: signedIn('own') } as const;

export const applyingMutations = {
  saveApplicationDraft: by(['EMPLOYEE'], 'own'),
  resendApplication: by(['EMPLOYEE'], 'own'),
  deferStudy: by(['UNIT_LEADER', 'SECTOR_LEADER'], 'unit'),
  resumeStudy: by(['UNIT_LEADER', 'SECTOR_LEADER'], 'unit'),
  removeApplicationFile: by(['EMPLOYEE'], 'own'),
  discardApplicationDraft: by(['EMPLOYEE'], 'own'),
  correctStart: by(['UNIT_LEADER', 'SECTOR_LEADER'], 'unit'),
  standDown: by(['UNIT_LEADER', 'SECTOR_LEADER'], 'unit'),
  tellFunding: by(['UNIT_LEADER', 'SECTOR_LEADER'], 'unit'),
  // The applicant, or the owner: the rule of the case says which.
  tellAdmission: by(['EMPLOYEE', 'UNIT_LEADER', 'SECTOR_LEADER'], 'unit'),
  askOfStudy: by(['EMPLOYEE'], 'own'),
  withdrawStudyRequest: by(['EMPLOYEE'], 'own'),
  declineStudyRequest: by(['UNIT_LEADER', 'SECTOR_LEADER'], 'unit'),
} as const;

/** What stands on an application beside what was written. */
export const answeredFields = {
  ...parent('requests'),
  standDowns: by(['UNIT_LEADER', 'SECTOR_LEADER'], 'unit'),
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
