import type { SupervisionSeriesListQuery, SupervisionSessionState, SupervisionState } from '@kompetanse/contract/admin';
import type { Tone } from '@kompetanse/ui';

export type Series = SupervisionSeriesListQuery['supervisionSeries'][number];
export type Meeting = Series['sessions'][number];

export const seriesTones: Readonly<Record<SupervisionState, Tone>> = {
  PLANNED: 'neutral',
  ACTIVE: 'info',
  COMPLETED: 'success',
  STOPPED: 'warning',
};

export const meetingTones: Readonly<Record<SupervisionSessionState, Tone>> = {
  SCHEDULED: 'neutral',
  HELD: 'success',
  MOVED: 'warning',
  CANCELLED: 'warning',
};

/** Planned or under way: it can be changed. */
export function isOpen({ state }: Pick<Series, 'state'>): boolean {
  return state === 'PLANNED' || state === 'ACTIVE';
}

/** The next meeting that will take place; undefined when none is set up. */
export function nextMeeting({ sessions }: Pick<Series, 'sessions'>, now: Date): Meeting | undefined {
  return sessions
    .filter(({ state, startsAt }) => state !== 'CANCELLED' && state !== 'HELD' && Date.parse(startsAt) > now.getTime())
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))[0];
}

/** How many meetings have been held. */
export function heldCount({ sessions }: Pick<Series, 'sessions'>): number {
  return sessions.filter(({ state }) => state === 'HELD').length;
}
