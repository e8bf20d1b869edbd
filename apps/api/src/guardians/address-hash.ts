import { createHash } from 'node:crypto';

/** Tells that two sign-ups are from the same mailbox, without a second copy of the address. */
export function addressHash(email: string): string {
  return createHash('sha256').update(email).digest('hex');
}
