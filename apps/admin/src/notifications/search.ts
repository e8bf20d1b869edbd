import type { NotificationState } from '@kompetanse/contract/admin';
import { oneOf } from '../shell/search.ts';

/** States of a message, those that need a hand first. */
export const messageStates = [
  'FAILED',
  'PENDING',
  'SENT',
  'MISSED',
  'CANCELLED',
] as const satisfies readonly NotificationState[];

export interface OutboxSearch {
  readonly tilstand?: NotificationState | undefined;
}

export function outboxSearch(search: Record<string, unknown>): OutboxSearch {
  return { tilstand: oneOf(messageStates, search['tilstand']) };
}
