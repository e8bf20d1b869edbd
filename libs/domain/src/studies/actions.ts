import type { LocalDate } from '../calendar/oslo.ts';
import type { ApplicationState } from '../further-education/states.ts';
import type { Refuse } from '../refusals/refusal.ts';
import type { SemesterState } from './states.ts';

export type SemesterAction = 'CONFIRM' | 'REPORT' | 'VERIFY' | 'SEND_BACK' | 'RETAKE' | 'RECORD_PAYOUT';

/** A semester as one viewer meets it. */
export interface SemesterCase {
  readonly state: SemesterState;
  /** Of the application. */
  readonly studyState: ApplicationState;
  readonly startsOn: LocalDate;
  /** A result has been told and waits for the leader. */
  readonly waiting: boolean;
  /** A newer semester has taken it up again. */
  readonly followed: boolean;
  /** It is the viewer's own study. */
  readonly student: boolean;
  readonly nearestLeader: boolean;
  readonly owner: boolean;
}

const actions: readonly SemesterAction[] = ['CONFIRM', 'REPORT', 'VERIFY', 'SEND_BACK', 'RETAKE', 'RECORD_PAYOUT'];
const students: readonly SemesterAction[] = ['CONFIRM', 'REPORT', 'RETAKE'];

const belongsTo: Readonly<Record<SemesterAction, (seen: SemesterCase) => boolean>> = {
  CONFIRM: ({ student }) => student,
  REPORT: ({ student }) => student,
  VERIFY: ({ nearestLeader }) => nearestLeader,
  SEND_BACK: ({ nearestLeader }) => nearestLeader,
  RETAKE: ({ student, owner }) => student || owner,
  RECORD_PAYOUT: ({ owner }) => owner,
};

const isDue: Readonly<Record<SemesterAction, (seen: SemesterCase) => boolean>> = {
  CONFIRM: ({ state, studyState }) => state === 'PLANNED' && studyState === 'STARTED',
  REPORT: ({ state, studyState, waiting }) => state === 'CONFIRMED' && isStudied(studyState) && !waiting,
  VERIFY: ({ state, studyState, waiting }) => state === 'CONFIRMED' && isStudied(studyState) && waiting,
  SEND_BACK: ({ state, studyState, waiting }) => state === 'CONFIRMED' && isStudied(studyState) && waiting,
  RETAKE: ({ state, studyState, followed }) => state === 'FAILED' && studyState === 'STARTED' && !followed,
  RECORD_PAYOUT: ({ state }) => state === 'CONFIRMED' || state === 'PASSED' || state === 'FAILED',
};

/** A result from before the study was deferred or ended may still be told and verified. */
function isStudied(state: ApplicationState): boolean {
  return state === 'STARTED' || state === 'DEFERRED' || state === 'DROPPED_OUT';
}

/** Why the viewer can not take the step; null when they can. What is not theirs to do looks like what is not there. */
export function refuseSemesterAction(action: SemesterAction, seen: SemesterCase, today: LocalDate): Refuse | null {
  if (seen.student && !students.includes(action)) return { refuse: 'OWN_CASE' };
  if (!belongsTo[action](seen)) return { refuse: 'NOT_FOUND' };
  if (action === 'RECORD_PAYOUT' && seen.state === 'PLANNED') return { refuse: 'SEMESTER_NOT_CONFIRMED' };
  if (!isDue[action](seen)) return { refuse: 'STALE_STATE' };
  return action === 'CONFIRM' && today < seen.startsOn
    ? { refuse: 'CONFIRM_TOO_EARLY', facts: { from: seen.startsOn } }
    : null;
}

/** What the viewer may do with the semester now. */
export function semesterActions(seen: SemesterCase, today: LocalDate): SemesterAction[] {
  return actions.filter((action) => refuseSemesterAction(action, seen, today) === null);
}
