import { by, byOrDeputy, parent, signedIn } from './rules.ts';

const decides = ['UNIT_LEADER', 'SECTOR_LEADER'] as const;

/** Requests for a place and who answers them: leaders, and their deputies. */
export const approvalQueries = {
  bookingRequest: byOrDeputy(decides, 'unit'),
  bookingRequests: byOrDeputy(decides, 'unit'),
  delegations: signedIn('own'),
  deputyCandidates: by(decides, 'all'),
};

export const approvalMutations = {
  approveRequest: byOrDeputy(decides, 'unit'),
  rejectRequest: byOrDeputy(decides, 'unit'),
  setAbsenceLimit: by(decides, 'unit'),
  createDelegation: by(decides, 'own'),
  endDelegation: by(decides, 'own'),
};

export const approvalTypes = {
  BookingRequest: parent(
    'absenceLimit',
    'absenceRule',
    'actsFor',
    'answerDueAt',
    'awaySameDays',
    'coverage',
    'daysOverLimit',
    'earlier',
    'enrolment',
    'escalatedAt',
    'firstYes',
    'level',
    'unitName',
    'version',
  ),
  CoverageDay: parent('asking', 'away', 'day', 'over'),
  Delegation: parent('delegate', 'delegator', 'fromDay', 'id', 'reason', 'revokedAt', 'role', 'state', 'toDay', 'unit'),
  DeputyScope: parent('actsFor', 'role', 'unit'),
  EarlierRequest: parent('courseTitle', 'requestedAt', 'state'),
  RequestAnswer: parent('actedFor', 'at', 'decidedBy'),
} as const;
