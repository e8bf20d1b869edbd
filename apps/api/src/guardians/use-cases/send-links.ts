import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { linkExpires, readAddress } from '@kompetanse/domain/guardians';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { addressHash } from '../address-hash.ts';
import { AskingLimits } from '../asking-limits.ts';

/** Sign-ups of one address that get a link at once, newest first. */
const AT_ONCE = 3;

/** New links for an address, to its own mailbox. The answer never tells whether there was anything to send. */
@Injectable()
export class SendLinks {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly limits: AskingLimits,
  ) {}

  async run(typed: string, clientAddress: string): Promise<{ done: true } | Refuse> {
    const email = readAddress(typed);
    if (email === null) return { refuse: 'EMAIL_WRONG', facts: { field: 'email' } };
    if (await this.limits.askFrom(clientAddress)) return { refuse: 'TOO_MANY_TRIES' };
    if (await this.limits.mailTo(email)) return { done: true };
    const now = this.clock.now();
    const address = addressHash(email);
    await this.db.transaction(async (em) => {
      const found = await rows(
        em,
        sql<{ id: string }>`UPDATE guardian_sign_up g
          SET confirm_before = CASE WHEN g.confirmed_at IS NULL THEN ${linkExpires('CONFIRM_SIGN_UP', now)} ELSE g.confirm_before END
          FROM (SELECT x.id FROM guardian_sign_up x JOIN person p ON p.id = x.person_id AND p.erased_at IS NULL
            WHERE x.address_sha256 = ${address} AND (x.confirmed_at IS NOT NULL OR x.confirm_before > ${now})
            ORDER BY x.created_at DESC, x.id LIMIT ${AT_ONCE}) y WHERE g.id = y.id RETURNING g.id`,
      );
      for (const { id } of found)
        await this.outbox.record(em, { type: 'guardian.link', signUpId: id, occurrence: crypto.randomUUID() });
    });
    return { done: true };
  }
}
