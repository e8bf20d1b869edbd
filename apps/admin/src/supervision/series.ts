import type { SupervisionSeriesListQuery } from '@kompetanse/contract/admin';

export type Series = SupervisionSeriesListQuery['supervisionSeries'][number];
export type Meeting = Series['sessions'][number];

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
