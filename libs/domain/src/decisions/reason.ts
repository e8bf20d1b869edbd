import type { Refuse } from '../refusals/refusal.ts';

/** A "no" to a person always has a reason of 3–500 characters. */
export function refuseReason(reason: string | null | undefined): Refuse | null {
  const length = (reason ?? '').trim().length;
  if (length < 3) return { refuse: 'REASON_MISSING', facts: { field: 'reason', min: 3 } };
  return length > 500 ? { refuse: 'TEXT_TOO_LONG', facts: { field: 'reason', max: 500 } } : null;
}
