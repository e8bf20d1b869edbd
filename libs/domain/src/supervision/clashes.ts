import { refuseReason } from '../decisions/reason.ts';
import type { Refuse } from '../refusals/refusal.ts';

/** Most times looked at in one question: a whole series. */
export const MOST_TIMES = 60;

/** May a meeting be set although so many are busy then? Only with a reason, which is kept with it. */
export function refuseClash(clashes: number, reason: string | null | undefined): Refuse | null {
  if (clashes === 0) return null;
  if ((reason ?? '').trim() === '') return { refuse: 'SUPERVISION_CLASH', facts: { clashes } };
  const wrong = refuseReason(reason);
  return wrong && { ...wrong, facts: { ...wrong.facts, field: 'clashReason' } };
}
