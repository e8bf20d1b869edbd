export type EnrolmentState =
  | 'REQUESTED'
  | 'ENROLLED'
  | 'WAITLISTED'
  | 'OFFERED'
  | 'REJECTED'
  | 'EXPIRED'
  | 'WITHDRAWN'
  | 'LAPSED'
  | 'DECLINED'
  | 'OFFER_EXPIRED'
  | 'CANCELLED'
  | 'RUN_CANCELLED'
  | 'COMPLETED'
  | 'NOT_COMPLETED'
  | 'NO_SHOW';

/** Enrolment: what may follow what. The trigger enrolment_steps of migration 0013 holds the same table. */
export const enrolmentTransitions: Readonly<Record<EnrolmentState, readonly EnrolmentState[]>> = {
  REQUESTED: ['ENROLLED', 'WAITLISTED', 'REJECTED', 'EXPIRED', 'WITHDRAWN', 'RUN_CANCELLED'],
  WAITLISTED: ['ENROLLED', 'OFFERED', 'WITHDRAWN', 'LAPSED', 'RUN_CANCELLED'],
  OFFERED: ['ENROLLED', 'DECLINED', 'OFFER_EXPIRED', 'RUN_CANCELLED'],
  ENROLLED: ['CANCELLED', 'RUN_CANCELLED', 'COMPLETED', 'NOT_COMPLETED', 'NO_SHOW'],
  COMPLETED: ['NOT_COMPLETED', 'NO_SHOW'],
  NOT_COMPLETED: ['COMPLETED', 'NO_SHOW'],
  NO_SHOW: ['COMPLETED', 'NOT_COMPLETED'],
  REJECTED: [],
  EXPIRED: [],
  WITHDRAWN: [],
  LAPSED: [],
  DECLINED: [],
  OFFER_EXPIRED: [],
  CANCELLED: [],
  RUN_CANCELLED: [],
};

/** States that hold a seat: their number is the run's seatsTaken (invariant 1). */
export const seatStates: readonly EnrolmentState[] = ['OFFERED', 'ENROLLED', 'COMPLETED', 'NOT_COMPLETED', 'NO_SHOW'];

/** States that count as being in the run: one per person and run (invariant 2). */
export const liveStates: readonly EnrolmentState[] = ['REQUESTED', 'WAITLISTED', ...seatStates];

/** States a person can leave on their own, and where that leads. */
export const leaveTo: Partial<Record<EnrolmentState, EnrolmentState>> = {
  REQUESTED: 'WITHDRAWN',
  WAITLISTED: 'WITHDRAWN',
  OFFERED: 'DECLINED',
  ENROLLED: 'CANCELLED',
};
