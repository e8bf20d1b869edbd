import type { SupervisionSessionState, SupervisionState } from './states.ts';

/** What must be known of a series to say how far it has come. */
export interface SeriesFacts {
  readonly state: SupervisionState;
  /** How many meetings are planned, also those that have no date yet. */
  readonly plannedSessions: number;
}

/**
 * The state that follows from the meetings, or null when the series stays as it is. The first held meeting makes it
 * ACTIVE; it is COMPLETED when every planned meeting has a date and each that was not cancelled is held.
 */
export function nextSeriesState(
  series: SeriesFacts,
  sessions: readonly SupervisionSessionState[],
): SupervisionState | null {
  const held = sessions.includes('HELD');
  if (series.state === 'PLANNED') return held ? 'ACTIVE' : null;
  if (series.state !== 'ACTIVE') return null;
  const dated = sessions.length >= series.plannedSessions;
  const done = held && dated && sessions.every((state) => state === 'HELD' || state === 'CANCELLED');
  return done ? 'COMPLETED' : null;
}
