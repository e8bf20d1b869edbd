import { by, parent } from './rules.ts';

const decides = ['UNIT_LEADER', 'SECTOR_LEADER'] as const;
const owner = ['SECTOR_LEADER'] as const;

/** Rounds of applications: leaders read them, the sector leader plans and ranks. */
export const roundQueries = {
  applicationRounds: by(decides, 'all'),
  rankedApplications: by(owner, 'unit'),
} as const;

export const roundMutations = {
  createRound: by(owner, 'all'),
  editRound: by(owner, 'all'),
  rankApplications: by(owner, 'unit'),
  setAppeal: by(owner, 'all'),
  returnApplication: by(decides, 'unit'),
} as const;

/** Fields of a round beside its days. */
export const roundFields = {
  ...parent(
    'schemes',
    'externalSchemes',
    'externalBody',
    'externalAnswerOn',
    'admissionOn',
    'appeal',
    'lettersAddress',
    'version',
  ),
  grantedNok: by(decides, 'all'),
  applicationCount: by(decides, 'all'),
} as const;

/** What the owner keeps on an application; the applicant reads what is given, never the order. */
export const rankedFields = {
  ...parent('grantedNok'),
  rank: by(decides, 'unit'),
  overBudgetReason: by(decides, 'unit'),
} as const;
