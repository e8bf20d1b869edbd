import type { PortalTexts } from '@kompetanse/texts/portal.ts';
import type { Standing } from './enrolment-queries.ts';

type QueueStep = NonNullable<Standing['queueReceipt']>['steps'][number];

/** One step of the queue in words; nobody is named. */
export function queueStepInWords({ kind, why, own }: QueueStep, { queue }: PortalTexts): string {
  if (kind === 'PASSED_OVER') {
    const reasons: Readonly<Record<string, string>> = queue.why;
    const reason = reasons[why ?? ''] ?? queue.whyOther;
    return own ? queue.ownPassedOver(reason) : queue.passedOver(reason);
  }
  if (kind === 'PRIORITY_SET' && own) return queue.ownPriority;
  return queue.steps[kind];
}
