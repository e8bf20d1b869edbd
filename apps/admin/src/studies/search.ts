import type { ApplicationState, StudyFollow } from '@kompetanse/contract/admin';
import { oneOf, shortText } from '../shell/search.ts';

/** A study that has begun. */
export const studyStates = [
  'STARTED',
  'DEFERRED',
  'COMPLETED',
  'DROPPED_OUT',
] as const satisfies readonly ApplicationState[];
export const follows = ['NOT_CONFIRMED', 'TO_VERIFY', 'PAYOUT_DUE'] as const satisfies readonly StudyFollow[];

export interface StudiesSearch {
  readonly tilstand?: (typeof studyStates)[number] | undefined;
  readonly enhet?: string | undefined;
  /** Only what waits. */
  readonly venter?: (typeof follows)[number] | undefined;
}

export function studiesSearch(search: Record<string, unknown>): StudiesSearch {
  return {
    tilstand: oneOf(studyStates, search['tilstand']),
    enhet: shortText(search['enhet']),
    venter: oneOf(follows, search['venter']),
  };
}
