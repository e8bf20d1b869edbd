import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { liveStates } from '@kompetanse/domain/enrolment';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { AccessLinks, type LinkedSignUp } from '../access-links.ts';
import { placeGuardian } from '../place-guardian.ts';

/** A link was opened and the button pressed: only now is a seat or a place in the queue taken. */
@Injectable()
export class ConfirmSignUp {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly links: AccessLinks,
  ) {}

  /** Answers the pass of the open page. A refusal of the run leaves the link as good as it was. */
  run(token: string): Promise<{ pass: string } | Refuse> {
    const when = { now: this.clock.now(), today: this.clock.today() };
    return this.db.transaction(async (em) => {
      const signUp = await this.links.find(em, { token, purpose: 'CONFIRM_SIGN_UP', now: when.now }, true);
      if (!signUp) return { refuse: 'LINK_NOT_VALID' };
      const twin = await this.twin(em, signUp);
      if (twin) {
        await this.drop(em, signUp);
        return { pass: await this.links.issue(em, twin, 'OPEN_PAGE', when.now) };
      }
      const placed = await placeGuardian(em, signUp, when);
      if (isRefuse(placed)) return placed;
      await rows(
        em,
        sql`UPDATE guardian_sign_up SET confirmed_at = ${when.now}, enrolment_id = ${placed.enrolmentId} WHERE id = ${signUp.signUpId}`,
      );
      await this.links.use(em, signUp.signUpId, null, when.now);
      return { pass: await this.links.issue(em, signUp.signUpId, 'OPEN_PAGE', when.now) };
    });
  }

  /** The same address got a place in the run by a move or another link meanwhile. */
  private async twin(em: EntityManager, { runId, addressSha256 }: LinkedSignUp): Promise<string | undefined> {
    const found = await firstRow(
      em,
      sql<{ id: string }>`SELECT g.id FROM guardian_sign_up g JOIN enrolment e ON e.id = g.enrolment_id
        WHERE g.run_id = ${runId} AND g.address_sha256 = ${addressSha256} AND e.state = ANY (${[...liveStates]}) LIMIT 1`,
    );
    return found?.id;
  }

  /** One person, one place: the second sign-up goes, and the person row it had made. */
  private async drop(em: EntityManager, { signUpId, personId }: LinkedSignUp): Promise<void> {
    await rows(em, sql`DELETE FROM guardian_sign_up WHERE id = ${signUpId}`);
    await rows(em, sql`DELETE FROM notification WHERE recipient_id = ${personId}`);
    await rows(em, sql`DELETE FROM person WHERE id = ${personId}`);
  }
}
