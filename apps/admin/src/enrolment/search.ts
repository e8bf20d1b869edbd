import { oneOf, shortText } from '../shell/search.ts';

/** The parts of a run's page, in their order. */
export const runParts = ['deltakere', 'venteliste', 'samlinger', 'oppmote', 'fullforing', 'historikk'] as const;
export type RunPart = (typeof runParts)[number];

export interface RunSearch {
  readonly del?: RunPart | undefined;
}

export function runSearch(search: Record<string, unknown>): RunSearch {
  return { del: oneOf(runParts, search['del']) };
}

export interface RequestsSearch {
  /** Id of the request that is open beside the list. */
  readonly sak?: string | undefined;
}

export function requestsSearch(search: Record<string, unknown>): RequestsSearch {
  return { sak: shortText(search['sak']) };
}
