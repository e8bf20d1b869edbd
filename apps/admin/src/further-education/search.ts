import type { ApplicationState } from '@kompetanse/contract/admin';
import { oneOf, shortText } from '../shell/search.ts';

/** States a leader can filter by, as the case goes. A draft is the applicant's own. */
export const filterStates = [
  'SUBMITTED',
  'RECOMMENDED',
  'NOT_RECOMMENDED',
  'RETURNED',
  'APPROVED',
  'REFUSED',
  'ADMITTED',
  'NOT_ADMITTED',
  'STARTED',
  'DEFERRED',
  'COMPLETED',
  'DROPPED_OUT',
  'WITHDRAWN',
] as const satisfies readonly ApplicationState[];

export interface ApplicationsSearch {
  readonly tilstand?: (typeof filterStates)[number] | undefined;
  /** Only those that wait for the viewer. */
  readonly mine?: 'ja' | undefined;
}

export function applicationsSearch(search: Record<string, unknown>): ApplicationsSearch {
  return { tilstand: oneOf(filterStates, search['tilstand']), mine: oneOf(['ja'], search['mine']) };
}

export interface RankingSearch {
  /** Id of the round; the one whose answers are due when left out. */
  readonly runde?: string | undefined;
}

export function rankingSearch(search: Record<string, unknown>): RankingSearch {
  return { runde: shortText(search['runde']) };
}
