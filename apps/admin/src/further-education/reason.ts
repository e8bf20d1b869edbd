import { refuseReason } from '@kompetanse/domain/decisions';

/** Letters there is room for in a reason. Source: refuseReason in libs/domain. */
export const reasonMost = 500;

/** True when the reason is too short to say anything to the person it concerns. */
export function reasonIsMissing(reason: string): boolean {
  const refused = refuseReason(reason);
  return refused?.refuse === 'REASON_MISSING';
}
