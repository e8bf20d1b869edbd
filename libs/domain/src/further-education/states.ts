export type ApplicationState =
  | 'DRAFT'
  | 'SUBMITTED'
  | 'RECOMMENDED'
  | 'NOT_RECOMMENDED'
  | 'RETURNED'
  | 'APPROVED'
  | 'REFUSED'
  | 'ADMITTED'
  | 'NOT_ADMITTED'
  | 'STARTED'
  | 'DEFERRED'
  | 'COMPLETED'
  | 'DROPPED_OUT'
  | 'WITHDRAWN';

export type FundingScheme = 'SUBSTITUTE' | 'STIPEND' | 'OWN_LEAVE' | 'NONE';
export type SubjectArea = 'PSYCHOSOCIAL' | 'SPECIAL_NEEDS' | 'PEDAGOGY' | 'SUBJECT' | 'LEADERSHIP' | 'OTHER';

/** Further education: what may follow what (domain paper § 2). In a private unit the leader decides from SUBMITTED. */
export const applicationTransitions: Readonly<Record<ApplicationState, readonly ApplicationState[]>> = {
  DRAFT: ['SUBMITTED', 'WITHDRAWN'],
  SUBMITTED: ['RECOMMENDED', 'NOT_RECOMMENDED', 'RETURNED', 'APPROVED', 'REFUSED', 'WITHDRAWN'],
  RETURNED: ['SUBMITTED', 'WITHDRAWN'],
  RECOMMENDED: ['APPROVED', 'REFUSED', 'RETURNED', 'WITHDRAWN'],
  NOT_RECOMMENDED: ['APPROVED', 'REFUSED', 'WITHDRAWN'],
  APPROVED: ['ADMITTED', 'NOT_ADMITTED', 'WITHDRAWN'],
  ADMITTED: ['STARTED', 'WITHDRAWN'],
  STARTED: ['COMPLETED', 'DROPPED_OUT', 'DEFERRED'],
  DEFERRED: ['STARTED', 'DROPPED_OUT'],
  REFUSED: [],
  NOT_ADMITTED: [],
  COMPLETED: [],
  DROPPED_OUT: [],
  WITHDRAWN: [],
};
