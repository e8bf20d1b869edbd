import { refuseReason } from '../decisions/reason.ts';
import type { Refuse } from '../refusals/refusal.ts';
import type { EnrolmentState } from './states.ts';

/** The queue goes by priority first; few levels, so that it stays a word and not a second queue. */
export const MOST_PRIORITY = 9;

/** May somebody's priority be set to this? Null when it may. Nobody sets their own. */
export function refusePriority(
  { state, own }: { readonly state: EnrolmentState; readonly own: boolean },
  priority: number,
  reason: string,
): Refuse | null {
  if (own) return { refuse: 'OWN_CASE' };
  if (state !== 'WAITLISTED' && state !== 'REQUESTED') return { refuse: 'STALE_STATE' };
  if (!Number.isInteger(priority) || priority < 0 || priority > MOST_PRIORITY)
    return { refuse: 'PRIORITY_OUT_OF_RANGE', facts: { field: 'priority', max: MOST_PRIORITY } };
  return refuseReason(reason);
}
