import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow } from '../../platform/database/database.ts';
import type { Identity } from '../identity-provider.ts';
import { Sessions } from '../session.ts';

/**
 * Signs in whom the municipality's service has identified. An account is linked once, by employee number, and from
 * then on known by issuer and subject alone. Nobody gets an account by signing in.
 */
@Injectable()
export class SignInIdentity {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
  ) {}

  async run({ issuer, subject, hrKey }: Identity): Promise<{ token: string } | Refuse> {
    const person = await this.db.transaction(async (em) => {
      const known = await firstRow(
        em,
        sql<{
          id: string;
        }>`SELECT id FROM person WHERE idp_issuer = ${issuer} AND idp_subject = ${subject} AND erased_at IS NULL`,
      );
      if (known) return known;
      return firstRow(
        em,
        sql<{
          id: string;
        }>`UPDATE person SET idp_issuer = ${issuer}, idp_subject = ${subject}, updated_at = ${this.clock.now()}, version = version + 1
          WHERE hr_key = ${hrKey} AND idp_subject IS NULL AND erased_at IS NULL RETURNING id`,
      );
    });
    return person ? { token: await this.sessions.open(person.id) } : { refuse: 'SIGN_IN_REFUSED' };
  }
}
