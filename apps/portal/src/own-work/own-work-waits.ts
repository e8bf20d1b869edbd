import type { PortalTexts } from '@kompetanse/texts/portal.ts';
import type { ShortEntry } from './own-work-queries.ts';

/** Own work that came back and waits for its writer. */
export interface OwnWorkWaiting {
  readonly id: string;
  readonly urgency: 'DO';
  readonly at: string;
  readonly title: string;
  readonly text: string;
  readonly to: '/eget-arbeid';
}

/** What the leader has sent back, the first first. */
export function whatOwnWorkWaits(entries: readonly ShortEntry[], { ownWork }: PortalTexts): OwnWorkWaiting[] {
  return entries
    .filter(({ state }) => state === 'RETURNED')
    .map(({ id, title, answeredAt, answeredBy }) => ({
      id,
      urgency: 'DO',
      at: answeredAt ?? '',
      title: ownWork.waits(title),
      text: ownWork.cameBack(answeredBy?.name ?? ''),
      to: '/eget-arbeid',
    }));
}
