import { by, byOrDeputy, parent, signedIn } from './rules.ts';

const decides = ['UNIT_LEADER', 'SECTOR_LEADER'] as const;

/** Requests for a place and who answers them: leaders, and their deputies. */
export const approvalQueries = {
  bookingRequests: byOrDeputy(decides, 'unit'),
  delegations: signedIn('own'),
  deputyCandidates: by(decides, 'all'),
};

export const approvalMutations = {
  approveRequest: byOrDeputy(decides, 'unit'),
  rejectRequest: byOrDeputy(decides, 'unit'),
  createDelegation: by(decides, 'own'),
  endDelegation: by(decides, 'own'),
};

export const approvalTypes = {
  Delegation: parent('delegate', 'delegator', 'fromDay', 'id', 'reason', 'revokedAt', 'role', 'state', 'toDay', 'unit'),
  DeputyScope: parent('actsFor', 'role', 'unit'),
} as const;
