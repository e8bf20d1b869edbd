export type ApplicationState =
  | 'DRAFT'
  | 'SUBMITTED'
  | 'RECOMMENDED'
  | 'NOT_RECOMMENDED'
  | 'RETURNED'
  | 'APPROVED'
  | 'REFUSED'
  | 'EXTERNAL_PENDING'
  | 'FUNDED'
  | 'UNFUNDED'
  | 'CLOSED'
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
  // A scheme of the state waits for the answer of the body that pays; after its no the owner gives its own support, or closes.
  APPROVED: ['EXTERNAL_PENDING', 'ADMITTED', 'NOT_ADMITTED', 'WITHDRAWN'],
  EXTERNAL_PENDING: ['FUNDED', 'UNFUNDED', 'WITHDRAWN'],
  FUNDED: ['ADMITTED', 'NOT_ADMITTED', 'WITHDRAWN'],
  UNFUNDED: ['APPROVED', 'CLOSED', 'WITHDRAWN'],
  ADMITTED: ['STARTED', 'WITHDRAWN'],
  STARTED: ['COMPLETED', 'DROPPED_OUT', 'DEFERRED'],
  DEFERRED: ['STARTED', 'DROPPED_OUT'],
  REFUSED: [],
  CLOSED: [],
  NOT_ADMITTED: [],
  COMPLETED: [],
  DROPPED_OUT: [],
  WITHDRAWN: [],
};
