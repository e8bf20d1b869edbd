import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { ApplicationInput, SavedDraft } from '@kompetanse/contract';
import { isOpen, refuseScheme, refuseWish, tidyWish, type FundingScheme } from '@kompetanse/domain/further-education';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, pgCode } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { sendDraft, takeDraft } from '../draft.queries.ts';
import { FurtherEducationApplication } from '../further-education-application.entity.ts';
import { recordStep } from '../move-application.ts';

const UNIQUE_VIOLATION = '23505';

/** An employee applies in an open round, for the unit of their first employment. One live application per study and round. */
@Injectable()
export class SubmitApplication {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(
    viewer: Viewer,
    input: ApplicationInput,
    draft: SavedDraft | null = null,
  ): Promise<{ applicationId: string } | Refuse> {
    const { personId, unitId } = viewer;
    const now = this.clock.now();
    const today = this.clock.today();
    const wish = tidyWish({ ...input, secondSchemeWish: input.secondSchemeWish ?? null });
    return this.db
      .transaction<{ applicationId: string } | Refuse>(async (em) => {
        const round = await firstRow(
          em,
          sql<{
            opensOn: string;
            closesOn: string;
            schemes: readonly FundingScheme[];
          }>`SELECT opens_on AS "opensOn", closes_on AS "closesOn", schemes FROM application_round WHERE id = ${rowId(input.roundId)}`,
        );
        if (!round || !unitId) return { refuse: 'NOT_FOUND' };
        if (!isOpen(round, today)) return { refuse: 'ROUND_CLOSED' };
        const refused = refuseWish(wish) ?? refuseScheme(wish, round.schemes);
        if (refused) return refused;
        const taken = draft && (await takeDraft(em, viewer, draft, { roundId: input.roundId, applicationId: null }));
        if (isRefuse(taken)) return taken;
        const application = new FurtherEducationApplication({ ...wish, personId, unitId }, now);
        await em.persist(application).flush();
        const step = { to: 'SUBMITTED', actorId: personId, effectiveOn: today, now } as const;
        await recordStep(em, this.outbox, { applicationId: application.id, from: null }, step);
        if (taken) await sendDraft(em, taken.id, application.id);
        return { applicationId: application.id };
      })
      .catch((error: unknown) => {
        if (pgCode(error) === UNIQUE_VIOLATION) return { refuse: 'APPLICATION_EXISTS' as const };
        throw error;
      });
  }
}
