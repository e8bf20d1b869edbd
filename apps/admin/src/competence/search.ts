import type { RecordState } from '@kompetanse/contract/admin';
import { oneOf } from '../shell/search.ts';

export const recordStates = ['UNVERIFIED', 'VERIFIED', 'REFUSED'] as const satisfies readonly RecordState[];

export interface RecordsSearch {
  readonly tilstand?: RecordState | undefined;
}

export function recordsSearch(search: Record<string, unknown>): RecordsSearch {
  return { tilstand: oneOf(recordStates, search['tilstand']) };
}
