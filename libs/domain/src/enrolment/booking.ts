import type { ApprovalPolicy, Audience, RunState } from '../courses/run.ts';
import type { Refuse } from '../refusals/refusal.ts';
import { leaveTo, type EnrolmentState } from './states.ts';

/** What must be known of a run to say whether it can be booked. */
export interface BookableRun {
  readonly state: RunState;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly startsAt: Date;
  readonly cancelUntil: Date;
  readonly capacity: number;
  readonly seatsTaken: number;
  /** Waiting people who could take a seat. */
  readonly waitingCount: number;
  readonly approvalPolicy: ApprovalPolicy;
  readonly audience: Audience;
}

/** What must be known of the person who asks. */
export interface BookingPerson {
  readonly kind: 'EMPLOYEE' | 'GUARDIAN' | 'EXTERNAL';
  readonly employed: boolean;
  /** Has a live enrolment in this run already. */
  readonly enrolled: boolean;
  /** What else keeps this person from a seat in this run: CLASH, PREREQUISITE_MISSING or RESTRICTED, with its facts. */
  readonly hindrance?: Refuse | null;
}

export type BookingAction = 'ENROL' | 'REQUEST' | 'JOIN_WAITLIST';

/** Says what the booking button does, or why it does nothing. The database decides again, with locks, in enrolment_place. */
export function decideBooking(run: BookableRun, person: BookingPerson, now: Date): { give: BookingAction } | Refuse {
  if (run.state === 'DRAFT') return { refuse: 'RUN_NOT_FOUND' };
  if (person.enrolled) return { refuse: 'ALREADY_ENROLLED' };
  const closed = refuseClosed(run, now);
  if (closed) return closed;
  if (run.audience === 'EMPLOYEE' && !person.employed) return { refuse: 'NOT_EMPLOYED' };
  if (run.audience === 'GUARDIAN' && person.kind !== 'GUARDIAN') return { refuse: 'WRONG_AUDIENCE' };
  if (person.hindrance) return person.hindrance;
  if (run.approvalPolicy !== 'NONE') return { give: 'REQUEST' };
  return { give: run.seatsTaken < run.capacity && run.waitingCount === 0 ? 'ENROL' : 'JOIN_WAITLIST' };
}

/** Why nobody can book the run now; null when it is open. */
export function refuseClosed(
  run: Pick<BookableRun, 'state' | 'opensAt' | 'closesAt' | 'startsAt'>,
  now: Date,
): Refuse | null {
  if (run.state === 'DRAFT') return { refuse: 'RUN_NOT_FOUND' };
  if (run.state === 'CANCELLED') return { refuse: 'RUN_CANCELLED' };
  if (run.state === 'COMPLETED' || now >= run.startsAt) return { refuse: 'RUN_STARTED' };
  if (now < run.opensAt) return { refuse: 'BOOKING_NOT_OPEN', facts: { opensAt: run.opensAt.toISOString() } };
  if (now >= run.closesAt) return { refuse: 'BOOKING_CLOSED', facts: { closesAt: run.closesAt.toISOString() } };
  return null;
}

/** Says where leaving leads, or why it is too late. Waiting and asking can always be given up until the start. */
export function decideLeaving(
  state: EnrolmentState,
  run: Pick<BookableRun, 'cancelUntil'>,
  now: Date,
): { to: EnrolmentState } | Refuse {
  const to = leaveTo[state];
  if (!to) return { refuse: 'STALE_STATE' };
  if (state === 'ENROLLED' && now >= run.cancelUntil) {
    return { refuse: 'CANCEL_TOO_LATE', facts: { cancelUntil: run.cancelUntil.toISOString() } };
  }
  return { to };
}
