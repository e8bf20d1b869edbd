import { isLocalDate, isWallClockTime } from '../calendar/oslo.ts';
import type { Refuse } from '../refusals/refusal.ts';
import { supervisionSessionTransitions, type SupervisionSessionState, type SupervisionState } from './states.ts';

/** One with one, or a group that can still talk together. */
export const participantLimits = { min: 1, max: 12 } as const;

/** What a series is about and who is in it. */
export interface SeriesWords {
  readonly title: string;
  readonly goal: string;
  readonly supervisorId: string;
  readonly participantIds: readonly string[];
}

/** Null when a series of these can be planned; else what is wrong with it, with the field. */
export function refuseSeriesPlan(wish: SeriesWords): Refuse | null {
  const wrong =
    refuseWords('title', wish.title, { min: 3, max: 120 }) ?? refuseWords('goal', wish.goal, { min: 3, max: 500 });
  return wrong ?? refuseParticipants(wish.supervisorId, wish.participantIds);
}

/** A supervisor does not supervise themselves, and nobody takes part twice. */
export function refuseParticipants(supervisorId: string, ids: readonly string[]): Refuse | null {
  const { min, max } = participantLimits;
  const field = 'participantIds';
  if (ids.length < min || ids.length > max) return { refuse: 'NUMBER_OUT_OF_RANGE', facts: { field, min, max } };
  const odd = ids.includes(supervisorId) || new Set(ids).size < ids.length;
  return odd ? { refuse: 'PARTICIPANT_UNKNOWN', facts: { field } } : null;
}

export function refusePlace(place: string): Refuse | null {
  return refuseWords('place', place, { min: 2, max: 120 });
}

function refuseWords(field: string, words: string, { min, max }: { min: number; max: number }): Refuse | null {
  const { length } = words.trim();
  if (length < min) return { refuse: 'TEXT_TOO_SHORT', facts: { field, min } };
  return length > max ? { refuse: 'TEXT_TOO_LONG', facts: { field, max } } : null;
}

/** When a meeting shall be: a day and a time of the wall clock in Norway. */
export interface MeetingTime {
  readonly day: string;
  readonly from: string;
  readonly minutes: number;
}

export function refuseMeetingTime({ day, from, minutes }: MeetingTime): Refuse | null {
  if (!isLocalDate(day)) return { refuse: 'TIME_WRONG', facts: { field: 'day' } };
  if (!isWallClockTime(from)) return { refuse: 'TIME_WRONG', facts: { field: 'from' } };
  const fits = Number.isInteger(minutes) && minutes >= 15 && minutes <= 480;
  return fits ? null : { refuse: 'NUMBER_OUT_OF_RANGE', facts: { field: 'minutes', min: 15, max: 480 } };
}

/** May the meeting be moved or called off now, as it was last seen? */
export function refuseMeetingChange(
  meeting: {
    readonly state: SupervisionSessionState;
    readonly version: number;
    readonly seriesState: SupervisionState;
  },
  to: 'MOVED' | 'CANCELLED',
  version: number,
): Refuse | null {
  const over = meeting.seriesState === 'COMPLETED' || meeting.seriesState === 'STOPPED';
  const possible = !over && supervisionSessionTransitions[meeting.state].includes(to);
  return possible && meeting.version === version ? null : { refuse: 'STALE_STATE' };
}
