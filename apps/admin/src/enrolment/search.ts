import { oneOf } from '../shell/search.ts';

/** The parts of a run's page, in their order. */
export const runParts = ['deltakere', 'venteliste', 'samlinger', 'oppmote', 'fullforing', 'historikk'] as const;
export type RunPart = (typeof runParts)[number];

export interface RunSearch {
  readonly del?: RunPart | undefined;
}

export function runSearch(search: Record<string, unknown>): RunSearch {
  return { del: oneOf(runParts, search['del']) };
}
