import type { RenewalState } from '@kompetanse/contract/admin';
import { oneOf, shortText } from '../shell/search.ts';

export const renewalStates = ['WINDOW_OPEN', 'LAPSED', 'VALID'] as const satisfies readonly RenewalState[];

export interface RenewalsSearch {
  readonly tilstand?: RenewalState | undefined;
  readonly enhet?: string | undefined;
  readonly kompetanse?: string | undefined;
}

export function renewalsSearch(search: Record<string, unknown>): RenewalsSearch {
  return {
    tilstand: oneOf(renewalStates, search['tilstand']),
    enhet: shortText(search['enhet']),
    kompetanse: shortText(search['kompetanse']),
  };
}
