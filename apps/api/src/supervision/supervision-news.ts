import type { EntityManager } from '@mikro-orm/postgresql';
import type { Outbox } from '../platform/outbox/outbox.ts';

/** A change rests so long before it is told: who plans puts right what was mistyped, and the others get one message. */
export const QUIET_MINUTES = 2;

/** What has happened, and who did it: they need no message. Never a word of what is written. */
export type SupervisionNews =
  | { readonly type: 'supervision.planned'; readonly seriesId: string; readonly by: string }
  | { readonly type: 'supervision.joined'; readonly seriesId: string; readonly personId: string; readonly by: string }
  | { readonly type: 'supervision.stopped'; readonly seriesId: string; readonly by: string }
  | { readonly type: 'supervision.meeting-changed'; readonly sessionId: string; readonly by: string };

export interface Told {
  readonly em: EntityManager;
  readonly outbox: Outbox;
  readonly now: Date;
}

/** Tells others of it, in the caller's transaction, when it has rested. */
export function tellOfSupervision({ em, outbox, now }: Told, news: SupervisionNews): Promise<void> {
  return outbox.record(em, { ...news }, { runAt: new Date(now.getTime() + QUIET_MINUTES * 60_000) });
}
