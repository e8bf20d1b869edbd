import { oneOf } from '../shell/search.ts';

/** What the list of runs can be sorted by, as the address says it. */
export const runColumns = ['start', 'kurs', 'sted', 'plasser', 'venter', 'tilstand'] as const;
export type RunColumn = (typeof runColumns)[number];

export interface RunsSearch {
  /** Latest start first when left out. */
  readonly sorter?: RunColumn | undefined;
  readonly retning?: 'ned' | undefined;
}

export function runsSearch(search: Record<string, unknown>): RunsSearch {
  return { sorter: oneOf(runColumns, search['sorter']), retning: oneOf(['ned'], search['retning']) };
}
