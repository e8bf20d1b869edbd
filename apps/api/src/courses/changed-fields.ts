import type { RunInput } from '@kompetanse/contract';
import type { RunPlan } from '@kompetanse/domain/courses';
import type { RunRow } from './courses.queries.ts';

const ofPlan = [
  'place',
  'videoUrl',
  'capacity',
  'minParticipants',
  'minDecisionAt',
  'opensAt',
  'closesAt',
  'cancelUntil',
  'approvalDays',
  'offerHours',
] as const satisfies readonly (keyof RunPlan & keyof RunRow)[];
const ofFrame = ['courseId', 'hostUnitId', 'approvalPolicy', 'promotion', 'listed'] as const;

/** Names of what an edit changed in the run itself, for its story; the values stay out of it. */
export function changedFields(run: RunRow, wish: RunInput, plan: RunPlan): string[] {
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  return [
    ...ofPlan.filter((field) => !same(run[field], plan[field])),
    ...ofFrame.filter((field) => !same(run[field], wish[field])),
  ];
}
