import { refuseReason } from '../decisions/reason.ts';
import type { Refuse } from '../refusals/refusal.ts';
import { applicationTransitions, type ApplicationState } from './states.ts';

export type ApplicationAction =
  | 'WITHDRAW'
  | 'RESEND'
  | 'RECOMMEND'
  | 'RETURN'
  | 'DECIDE'
  | 'STAND_DOWN'
  | 'TELL_FUNDING'
  | 'TELL_ADMISSION'
  | 'START'
  | 'CORRECT_START'
  | 'DEFER'
  | 'RESUME'
  | 'COMPLETE'
  | 'DROP_OUT'
  | 'ASK';

/** An application as one viewer meets it: how far it has come, and what part the viewer has in it. */
export interface ApplicationCase {
  readonly state: ApplicationState;
  /** Of the employing unit. A private unit is its own owner: its leader's word is the decision. */
  readonly ownership: 'MUNICIPAL' | 'PRIVATE';
  /** It is the viewer's own. */
  readonly applicant: boolean;
  /** Leads the nearest unit upwards that has a leader who may answer: not the applicant, and nobody who has stood down. */
  readonly nearestLeader: boolean;
  /** Is sector leader over the unit, and has not stood down. */
  readonly sectorLeader: boolean;
}

const actions: readonly ApplicationAction[] = [
  'WITHDRAW',
  'RESEND',
  'RECOMMEND',
  'RETURN',
  'DECIDE',
  'STAND_DOWN',
  'TELL_FUNDING',
  'TELL_ADMISSION',
  'START',
  'CORRECT_START',
  'DEFER',
  'RESUME',
  'COMPLETE',
  'DROP_OUT',
  'ASK',
];

/** What an applicant does with their own. All else is an answer, and nobody answers their own case. */
const ownActions: readonly ApplicationAction[] = ['WITHDRAW', 'RESEND', 'TELL_ADMISSION', 'DROP_OUT', 'ASK'];

/** Decides for the employer: the sector leader, or the leader of a private unit. */
export function isOwner({ sectorLeader, ownership, nearestLeader }: ApplicationCase): boolean {
  return sectorLeader || (ownership === 'PRIVATE' && nearestLeader);
}

/** Whose step it is, however far the application has come (domain paper § 1, approval routing). */
const belongsTo: Readonly<Record<ApplicationAction, (seen: ApplicationCase) => boolean>> = {
  WITHDRAW: (seen) => seen.applicant,
  RESEND: (seen) => seen.applicant,
  // Nobody recommends to themself: a sector leader who is also the nearest leader decides at once.
  RECOMMEND: (seen) => seen.nearestLeader && !seen.sectorLeader,
  // Whoever has it on their desk sends it back: first the nearest leader, then the owner.
  RETURN: (seen) => seen.nearestLeader || (seen.sectorLeader && seen.ownership === 'MUNICIPAL'),
  // When the state does not pay, a private owner decides again.
  DECIDE: ({ sectorLeader, ownership, nearestLeader, state }) =>
    ownership === 'MUNICIPAL' ? sectorLeader : nearestLeader && (sectorLeader || state === 'UNFUNDED'),
  // Who is too close to the applicant stands down, and the next leader upwards answers.
  STAND_DOWN: (seen) => seen.nearestLeader || seen.sectorLeader,
  TELL_FUNDING: isOwner,
  // The answer of the place of study comes to the applicant; the owner may be the one who tells it.
  TELL_ADMISSION: (seen) => seen.applicant || isOwner(seen),
  START: isOwner,
  CORRECT_START: isOwner,
  DEFER: isOwner,
  RESUME: isOwner,
  COMPLETE: isOwner,
  // The student tells it, or the owner records what they have been told.
  DROP_OUT: (seen) => seen.applicant || isOwner(seen),
  ASK: (seen) => seen.applicant,
};

const undecided: readonly ApplicationState[] = ['SUBMITTED', 'RECOMMENDED', 'NOT_RECOMMENDED', 'UNFUNDED'];
const begun: readonly ApplicationState[] = ['STARTED', 'DEFERRED', 'COMPLETED', 'DROPPED_OUT'];
const granted: readonly ApplicationState[] = ['APPROVED', 'FUNDED'];

/** Whether it is time for the step. */
const isDue: Readonly<Record<ApplicationAction, (seen: ApplicationCase) => boolean>> = {
  WITHDRAW: ({ state }) => applicationTransitions[state].includes('WITHDRAWN'),
  RESEND: ({ state }) => state === 'RETURNED',
  RECOMMEND: ({ state }) => state === 'SUBMITTED',
  RETURN: ({ state, nearestLeader, sectorLeader }) =>
    (state === 'SUBMITTED' && nearestLeader) || (state === 'RECOMMENDED' && sectorLeader),
  DECIDE: ({ state, nearestLeader }) => undecided.includes(state) && (state !== 'SUBMITTED' || nearestLeader),
  // While it is theirs to answer.
  STAND_DOWN: (seen) =>
    seen.state === 'SUBMITTED' ? seen.nearestLeader : undecided.includes(seen.state) && belongsTo.DECIDE(seen),
  TELL_FUNDING: ({ state }) => state === 'EXTERNAL_PENDING',
  TELL_ADMISSION: ({ state }) => granted.includes(state),
  START: ({ state }) => granted.includes(state) || state === 'ADMITTED',
  CORRECT_START: ({ state }) => begun.includes(state),
  DEFER: ({ state }) => state === 'STARTED',
  RESUME: ({ state }) => state === 'DEFERRED',
  // That all credits are verified, the studies know.
  COMPLETE: ({ state }) => state === 'STARTED',
  DROP_OUT: ({ state }) => applicationTransitions[state].includes('DROPPED_OUT'),
  ASK: ({ state }) => state === 'STARTED' || state === 'DEFERRED',
};

/** Why the viewer can not take the step; null when they can. What is not theirs to do looks like what is not there. */
export function refuseAction(action: ApplicationAction, seen: ApplicationCase): Refuse | null {
  if (seen.applicant && !ownActions.includes(action)) return { refuse: 'OWN_CASE' };
  if (!belongsTo[action](seen)) return { refuse: 'NOT_FOUND' };
  return isDue[action](seen) ? null : { refuse: 'STALE_STATE' };
}

/** What the viewer may do with the application now. */
export function applicationActions(seen: ApplicationCase): ApplicationAction[] {
  return actions.filter((action) => refuseAction(action, seen) === null);
}

/** Where the nearest leader's word leads. Both answers of a municipal unit go on to the owner. */
export function leadersWord(ownership: ApplicationCase['ownership'], yes: boolean): ApplicationState {
  if (ownership === 'PRIVATE') return yes ? 'APPROVED' : 'REFUSED';
  return yes ? 'RECOMMENDED' : 'NOT_RECOMMENDED';
}

/** What is wrong with the words of an answer: a no has a reason, a yes may have one. */
export function refuseAnswer(yes: boolean, reason: string): Refuse | null {
  return yes && reason.length <= 500 ? null : refuseReason(reason);
}
