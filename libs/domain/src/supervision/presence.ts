import { refuseTooEarly } from '../courses/attendance-window.ts';
import type { Refuse } from '../refusals/refusal.ts';
import type { SupervisionSessionState, SupervisionState } from './states.ts';

/** What must be known of a meeting to say whether presence can be recorded. */
export interface SupervisionMeeting {
  readonly startsAt: Date;
  readonly state: SupervisionSessionState;
  readonly seriesState: SupervisionState;
  readonly participantIds: readonly string[];
}

/**
 * May the supervisor say now that these people were there? Null when they may. What was held can always be corrected;
 * a cancelled meeting, a new one of a stopped series and people outside the series are STALE_STATE.
 */
export function refusePresence(meeting: SupervisionMeeting, presentIds: readonly string[], now: Date): Refuse | null {
  const stopped = meeting.seriesState === 'STOPPED' && meeting.state !== 'HELD';
  if (meeting.state === 'CANCELLED' || stopped) return { refuse: 'STALE_STATE' };
  const tooEarly = refuseTooEarly(meeting, now);
  if (tooEarly) return tooEarly;
  const strangers = presentIds.some((id) => !meeting.participantIds.includes(id));
  return strangers ? { refuse: 'STALE_STATE' } : null;
}
