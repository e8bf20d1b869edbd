import { Injectable } from '@nestjs/common';
import { refuseAnswer, tidyText, type FundingScheme } from '@kompetanse/domain/further-education';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Decision } from '../../access/decision.entity.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { staleWhenRaced, takeUp } from '../application-case.queries.ts';
import { refuseFromRound } from '../round-budget.queries.ts';
import { grantApplication } from '../grant-application.ts';
import { moveApplication } from '../move-application.ts';
import { writeLetter } from '../write-letter.ts';

export interface OwnersAnswer {
  readonly applicationId: string;
  readonly approve: boolean;
  /** Needed when it is yes. */
  readonly scheme?: FundingScheme | null;
  /** What is given, kroner; what was asked for when left out. */
  readonly grantedNok?: number | null;
  /** Needed when the budget of the round does not reach. */
  readonly overBudgetReason?: string | null;
  /** Needed when it is no. */
  readonly reason?: string | null;
}

/** The sector leader decides for the owner, with the unit's word in hand; once more when the body that pays has said no. */
@Injectable()
export class DecideApplication {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(
    viewer: Viewer,
    { applicationId, approve, ...answer }: OwnersAnswer,
  ): Promise<{ applicationId: string } | Refuse> {
    const scheme = answer.scheme ?? null;
    const reason = tidyText(answer.reason ?? '');
    const now = this.clock.now();
    const today = this.clock.today();
    return this.db
      .transaction<{ applicationId: string } | Refuse>(async (em) => {
        const taken = await takeUp(em, viewer, 'DECIDE', { applicationId, today });
        if (isRefuse(taken)) return taken;
        const unreasoned = refuseAnswer(approve, reason);
        if (unreasoned) return unreasoned;
        if (approve && !scheme) return { refuse: 'SCHEME_MISSING', facts: { field: 'scheme' } };
        const { application, ownership } = taken;
        const { roundId, state } = application;
        const step = { actorId: viewer.personId, effectiveOn: today, now };
        if (scheme && approve) {
          const grantedNok = answer.grantedNok ?? application.costNok;
          const overBudgetReason = tidyText(answer.overBudgetReason ?? '') || null;
          const given = { scheme, grantedNok, overBudgetReason };
          const refused = await refuseFromRound(em, { roundId, state, ownership }, given);
          if (refused) return refused;
          await grantApplication(em, this.outbox, application, { ...given, ...step });
        } else {
          const to = state === 'UNFUNDED' ? 'CLOSED' : 'REFUSED';
          await moveApplication(em, this.outbox, application, { ...step, to });
        }
        em.persist(
          new Decision({
            subjectType: 'FURTHER_EDUCATION',
            subjectId: applicationId,
            level: 'OWNER',
            outcome: approve ? 'YES' : 'NO',
            reason: reason || null,
            decidedBy: viewer.personId,
            at: now,
          }),
        );
        await writeLetter(em, { applicationId, yes: approve, reason: reason || null, deciderId: viewer.personId, now });
        return { applicationId };
      })
      .catch(staleWhenRaced);
  }
}
