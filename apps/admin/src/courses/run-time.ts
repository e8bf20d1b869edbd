import type { RunLineFragment } from '@kompetanse/contract/admin';

type Run = Pick<RunLineFragment, 'state' | 'startsAt' | 'endsAt' | 'closesAt' | 'seatsTaken' | 'minParticipants'>;

/** True while the run can still change: neither completed nor cancelled. */
export function isOpenEnded({ state }: Pick<Run, 'state'>): boolean {
  return state !== 'COMPLETED' && state !== 'CANCELLED';
}

/** True when all sessions are over and nobody has completed the run. */
export function isOverdue(run: Pick<Run, 'state' | 'endsAt'>, now: Date): boolean {
  return isOpenEnded(run) && Date.parse(run.endsAt) <= now.getTime();
}

/** True when a run that has not started has fewer than it needs. */
export function isBelowMinimum(run: Run, now: Date): boolean {
  const coming = run.state === 'PUBLISHED' || run.state === 'CONFIRMED';
  return coming && Date.parse(run.startsAt) > now.getTime() && run.seatsTaken < run.minParticipants;
}
