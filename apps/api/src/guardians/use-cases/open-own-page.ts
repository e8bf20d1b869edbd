import { Injectable } from '@nestjs/common';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { AccessLinks } from '../access-links.ts';

/** Exchanges the link of a mail for the pass of an open page, and ends such a pass. */
@Injectable()
export class OpenOwnPage {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly links: AccessLinks,
  ) {}

  run(token: string): Promise<{ pass: string } | Refuse> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const signUp = await this.links.find(em, { token, purpose: 'OWN_PAGE', now });
      if (!signUp?.enrolmentId) return { refuse: 'LINK_NOT_VALID' };
      await this.links.use(em, signUp.signUpId, token, now);
      return { pass: await this.links.issue(em, signUp.signUpId, 'OPEN_PAGE', now) };
    });
  }
}
