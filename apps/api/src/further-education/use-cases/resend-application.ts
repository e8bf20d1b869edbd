import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { ApplicationInput, SavedDraft } from '@kompetanse/contract';
import { refuseScheme, refuseWish, tidyWish, type FundingScheme } from '@kompetanse/domain/further-education';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, pgCode } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { staleWhenRaced, takeUp } from '../application-case.queries.ts';
import { sendDraft, takeDraft } from '../draft.queries.ts';
import { moveApplication } from '../move-application.ts';

const UNIQUE_VIOLATION = '23505';

export interface Resent {
  readonly applicationId: string;
  readonly input: ApplicationInput;
  readonly draft?: SavedDraft | null;
}

/** The applicant sends a mended application again, also after the round has closed: the same application, its story goes on. */
@Injectable()
export class ResendApplication {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(viewer: Viewer, { applicationId, input, draft = null }: Resent): Promise<{ applicationId: string } | Refuse> {
    const now = this.clock.now();
    const today = this.clock.today();
    return this.db
      .transaction<{ applicationId: string } | Refuse>(async (em) => {
        const taken = await takeUp(em, viewer, 'RESEND', { applicationId, today });
        if (isRefuse(taken)) return taken;
        const { application } = taken;
        const { roundId } = application; // an application never changes its round
        const wish = tidyWish({ ...input, roundId, secondSchemeWish: input.secondSchemeWish ?? null });
        const round = await firstRow(
          em,
          sql<{ schemes: readonly FundingScheme[] }>`SELECT schemes FROM application_round WHERE id = ${roundId}`,
        );
        const refused = refuseWish(wish) ?? refuseScheme(wish, round?.schemes ?? []);
        if (refused) return refused;
        const written = draft && (await takeDraft(em, viewer, draft, { roundId, applicationId: application.id }));
        if (isRefuse(written)) return written;
        Object.assign(application, wish);
        const step = { to: 'SUBMITTED', actorId: viewer.personId, effectiveOn: today, now } as const;
        await moveApplication(em, this.outbox, application, step);
        if (written) await sendDraft(em, written.id, application.id);
        return { applicationId: application.id };
      })
      .catch((error: unknown) => {
        if (pgCode(error) === UNIQUE_VIOLATION) return { refuse: 'APPLICATION_EXISTS' as const };
        return staleWhenRaced(error);
      });
  }
}
