import { by, parent, signedIn } from './rules.ts';

const leads = ['UNIT_LEADER', 'SECTOR_LEADER'] as const;

/** Who has what: oneself, the leader of the unit, the sector leader. Only the nearest leader verifies (domain paper § 4). */
export const competenceQueries = {
  competenceRequirements: by(leads, 'unit'),
  conversionYears: by(leads, 'all'),
  competences: signedIn('all'),
  gapMatrix: by(['UNIT_LEADER'], 'unit'),
  gapReport: by(leads, 'unit'),
  myCompetence: signedIn('own'),
  myGap: signedIn('own'),
  myPath: signedIn('own'),
  myPathChoices: signedIn('own'),
  myRenewals: signedIn('own'),
  positionConversion: by(leads, 'unit'),
  positionConversions: by(leads, 'unit'),
  positionPath: by(leads, 'unit'),
  renewals: by(['COURSE_COORDINATOR', ...leads], 'unit'),
  staffCompetence: by(leads, 'unit'),
} as const;

export const competenceMutations = {
  addCompetenceRecord: by(['EMPLOYEE'], 'own'),
  addCompetenceRequirement: by(leads, 'unit'),
  changeCompetenceRecord: by(['EMPLOYEE'], 'own'),
  changeConversion: by(leads, 'unit'),
  endCompetenceRequirement: by(leads, 'unit'),
  moveConversion: by(leads, 'unit'),
  nameRenewalCourse: by(['SECTOR_LEADER'], 'all'),
  planConversion: by(leads, 'unit'),
  refuseCompetenceRecord: by(leads, 'unit'),
  removeCompetenceRecord: by(['EMPLOYEE'], 'own'),
  setConversionYear: by(['SECTOR_LEADER'], 'all'),
  verifyConversion: by(leads, 'unit'),
  verifyCompetenceRecord: by(leads, 'unit'),
  writeCompetence: by(['SECTOR_LEADER'], 'all'),
} as const;

export const competenceTypes = {
  Competence: {
    ...parent('area', 'id', 'kind', 'name', 'nameEn', 'nameNb', 'nameNn', 'renewalCourse', 'renewalFixedDay'),
    ...parent('renewalGraceDays', 'renewalRule', 'renewalWindowDays', 'validityMonths'),
  },
  CompetenceRecord: parent(
    'competence',
    'credits',
    'expiresOn',
    'id',
    'level',
    'note',
    'obtainedOn',
    'refuseReason',
    'state',
  ),
  HeldCompetence: {
    ...parent('competence', 'credits', 'expiresOn', 'id', 'level', 'mayAnswer', 'note', 'obtainedOn', 'person'),
    ...parent('refuseReason', 'source', 'standing', 'state', 'verifiedAt', 'verifiedBy'),
  },
  CompetenceRequirement: {
    ...parent('competence', 'effectiveFrom', 'effectiveTo', 'id', 'mandatory', 'mayEnd', 'minCredits', 'minLevel'),
    ...parent('profileCode', 'profileName', 'unit'),
  },
  ConversionEvent: parent('actor', 'at', 'fromState', 'holder', 'reason', 'toState'),
  ConversionYear: parent('budgetNok', 'fromPlan', 'plannedNok', 'positions', 'version', 'year'),
  EndedRequirement: parent('requirementId'),
  GapCell: parent('expiresOn', 'requirement', 'requirementId', 'state', 'waiting'),
  GapCount: parent('complete', 'expiresSoon', 'met', 'missing', 'people', 'unit'),
  GapMatrix: parent('asOf', 'csvUrl', 'people', 'requirements'),
  GapPerson: parent('cells', 'person'),
  GapReport: parent('asOf', 'csvUrl', 'total', 'units'),
  PathChoice: parent('code', 'name', 'usual'),
  PathPerson: parent('person', 'ready', 'readyOn', 'steps', 'studies'),
  PathStep: parent('creditsMissing', 'expiresOn', 'lapses', 'metOn', 'requirement', 'state', 'waiting'),
  PathStudy: {
    ...parent('applicationId', 'competence', 'credits', 'endsOn', 'institution', 'overdue', 'state', 'study'),
  },
  PathYear: parent('balance', 'open', 'planned', 'plannedNok', 'reaching', 'year'),
  PositionConversion: {
    ...parent('actions', 'candidates', 'costNok', 'fromProfile', 'fromProfileName', 'history', 'holder', 'id'),
    ...parent('mayChange', 'measureRef', 'measureTitle', 'overBudgetReason', 'positionTitle', 'state', 'targetYear'),
    ...parent('toProfile', 'toProfileName', 'unit', 'version'),
  },
  PositionPath: {
    ...parent('asOf', 'csvUrl', 'fromProfile', 'fromProfileName', 'others', 'people'),
    ...parent('toProfile', 'toProfileName', 'years'),
  },
  Renewal: {
    ...parent('booked', 'closesOn', 'competence', 'courses', 'daysLeft', 'expiresOn', 'nextRun', 'obtainedOn'),
    ...parent('opensOn', 'person', 'shorter', 'state'),
  },
  RenewalList: parent('asOf', 'csvUrl', 'renewals'),
  RunRenewal: parent('closesOn', 'competence', 'holdsUntil', 'instead', 'insteadRun', 'opensOn', 'verdict'),
  RemovedRecord: parent('recordId'),
} as const;
