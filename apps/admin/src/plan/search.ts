import { shortText } from '../shell/search.ts';

export interface PlanSearch {
  /** Only measures that support this goal, by the plan's own mark ('M1'). */
  readonly mal?: string | undefined;
}

export function planSearch(search: Record<string, unknown>): PlanSearch {
  return { mal: shortText(search['mal']) };
}
