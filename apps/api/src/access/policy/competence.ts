import { by, parent, signedIn } from './rules.ts';

const leads = ['UNIT_LEADER', 'SECTOR_LEADER'] as const;

/** Who has what: oneself, the leader of the unit, the sector leader. Only the nearest leader verifies (domain paper § 4). */
export const competenceQueries = {
  competenceRequirements: by(leads, 'unit'),
  competences: signedIn('all'),
  gapMatrix: by(['UNIT_LEADER'], 'unit'),
  gapReport: by(leads, 'unit'),
  myCompetence: signedIn('own'),
  myGap: signedIn('own'),
  staffCompetence: by(leads, 'unit'),
} as const;

export const competenceMutations = {
  addCompetenceRecord: by(['EMPLOYEE'], 'own'),
  addCompetenceRequirement: by(leads, 'unit'),
  changeCompetenceRecord: by(['EMPLOYEE'], 'own'),
  endCompetenceRequirement: by(leads, 'unit'),
  refuseCompetenceRecord: by(leads, 'unit'),
  removeCompetenceRecord: by(['EMPLOYEE'], 'own'),
  verifyCompetenceRecord: by(leads, 'unit'),
  writeCompetence: by(['SECTOR_LEADER'], 'all'),
} as const;

export const competenceTypes = {
  Competence: parent('area', 'id', 'kind', 'name', 'nameEn', 'nameNb', 'nameNn', 'renewalWindowDays', 'validityMonths'),
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
  EndedRequirement: parent('requirementId'),
  GapCell: parent('expiresOn', 'requirement', 'requirementId', 'state', 'waiting'),
  GapCount: parent('complete', 'expiresSoon', 'met', 'missing', 'people', 'unit'),
  GapMatrix: parent('asOf', 'csvUrl', 'people', 'requirements'),
  GapPerson: parent('cells', 'person'),
  GapReport: parent('asOf', 'csvUrl', 'total', 'units'),
  RemovedRecord: parent('recordId'),
} as const;
