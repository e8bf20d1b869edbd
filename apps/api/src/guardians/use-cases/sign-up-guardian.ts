import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { GuardianSignUpInput } from '@kompetanse/contract';
import { decideBooking, liveStates, type BookableRun } from '@kompetanse/domain/enrolment';
import { linkExpires, readSignUp, type ReadSignUp } from '@kompetanse/domain/guardians';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import type { Locale } from '@kompetanse/texts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, pgCode, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { addressHash } from '../address-hash.ts';
import { AskingLimits } from '../asking-limits.ts';
import { forGuardians } from '../guardian-runs.ts';

/** unique_violation: somebody was first. */
const TAKEN = '23505';

export interface Asker {
  readonly locale: Locale;
  /** Where the request came from; counted, not kept. */
  readonly clientAddress: string;
}

interface AskedRun extends BookableRun {
  readonly id: string;
  readonly asksForAge: boolean;
}

/**
 * Keeps a sign-up until it is confirmed, and has a link sent. Who has a place in the run already, or has signed up and not confirmed,
 * gets the same answer and a link to what there is.
 */
@Injectable()
export class SignUpGuardian {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly limits: AskingLimits,
  ) {}

  async run(input: GuardianSignUpInput, asker: Asker): Promise<{ done: true } | Refuse> {
    const now = this.clock.now();
    const run = await this.runAsked(input.runId);
    if (!run) return { refuse: 'RUN_NOT_FOUND' };
    const signUp = readSignUp(input, run);
    if (isRefuse(signUp)) return signUp;
    const booking = decideBooking(run, { kind: 'GUARDIAN', employed: false, enrolled: false }, now);
    if (isRefuse(booking)) return booking;
    if (await this.limits.askFrom(asker.clientAddress)) return { refuse: 'TOO_MANY_TRIES' };
    // Said to nobody: whoever fills a stranger's mailbox must not learn when it is full.
    if (await this.limits.mailTo(signUp.email)) return { done: true };
    const kept = { runId: run.id, signUp, locale: asker.locale, now, address: addressHash(signUp.email) };
    // Sent twice at once, the second finds what the first has kept.
    await this.remember(kept).catch((error: unknown) => {
      if (pgCode(error) !== TAKEN) throw error;
      return this.remember(kept);
    });
    return { done: true };
  }

  private remember(kept: Kept): Promise<void> {
    return this.db.transaction(async (em) => {
      const signUpId = (await this.placed(em, kept)) ?? (await this.waiting(em, kept)) ?? (await this.keep(em, kept));
      await this.outbox.record(em, { type: 'guardian.link', signUpId, occurrence: crypto.randomUUID() });
    });
  }

  private runAsked(runId: string): Promise<AskedRun | undefined> {
    return firstRow(
      this.db.reader(),
      sql<AskedRun>`SELECT r.id, r.state, r.opens_at AS "opensAt", r.closes_at AS "closesAt", r.starts_at AS "startsAt",
          r.cancel_until AS "cancelUntil", r.capacity, r.seats_taken AS "seatsTaken", 0 AS "waitingCount",
          r.approval_policy AS "approvalPolicy", c.audience, c.type = 'COSP_GUARDIAN' AS "asksForAge"
        FROM course_run r JOIN course c ON c.id = r.course_id WHERE r.id = ${rowId(runId)} AND r.state <> 'DRAFT' AND ${forGuardians}`,
    );
  }

  /** The sign-up of that address with a live place in the run: it gets a link to its page. */
  private async placed(em: EntityManager, { runId, address }: Kept): Promise<string | undefined> {
    const found = await firstRow(
      em,
      sql<{ id: string }>`SELECT g.id FROM guardian_sign_up g JOIN enrolment e ON e.id = g.enrolment_id
        WHERE g.run_id = ${runId} AND g.address_sha256 = ${address} AND e.state = ANY (${[...liveStates]}) LIMIT 1`,
    );
    return found?.id;
  }

  /** The sign-up of that address that waits for its confirmation: what was written last holds. */
  private async waiting(em: EntityManager, kept: Kept): Promise<string | undefined> {
    const { runId, address, signUp, locale, now } = kept;
    const found = await firstRow(
      em,
      sql<{
        id: string;
        personId: string;
      }>`UPDATE guardian_sign_up SET age_0_to_5 = ${signUp.age0To5}, confirm_before = ${linkExpires('CONFIRM_SIGN_UP', now)}
        WHERE run_id = ${runId} AND address_sha256 = ${address} AND confirmed_at IS NULL RETURNING id, person_id AS "personId"`,
    );
    if (!found) return undefined;
    await rows(
      em,
      sql`UPDATE person SET given_name = ${signUp.givenName}, family_name = ${signUp.familyName}, locale = ${locale}, updated_at = ${now},
          version = version + 1 WHERE id = ${found.personId}`,
    );
    return found.id;
  }

  private async keep(em: EntityManager, kept: Kept): Promise<string> {
    const { runId, address, signUp, locale, now } = kept;
    const made = await firstRow(
      em,
      sql<{ id: string }>`WITH p AS (
          INSERT INTO person (kind, given_name, family_name, email, locale, created_at, updated_at)
          VALUES ('GUARDIAN', ${signUp.givenName}, ${signUp.familyName}, ${signUp.email}, ${locale}, ${now}, ${now}) RETURNING id
        )
        INSERT INTO guardian_sign_up (run_id, person_id, age_0_to_5, address_sha256, created_at, confirm_before)
        SELECT ${runId}, p.id, ${signUp.age0To5}, ${address}, ${now}, ${linkExpires('CONFIRM_SIGN_UP', now)} FROM p RETURNING id`,
    );
    if (!made) throw new Error('A sign-up was not kept');
    return made.id;
  }
}

interface Kept {
  readonly runId: string;
  readonly address: string;
  readonly signUp: ReadSignUp;
  readonly locale: Locale;
  readonly now: Date;
}
