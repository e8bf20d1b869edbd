import { Injectable } from '@nestjs/common';
import { leadersWord, refuseAnswer, tidyText } from '@kompetanse/domain/further-education';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Decision } from '../../access/decision.entity.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { staleWhenRaced, takeUp } from '../application-case.queries.ts';
import { grantApplication } from '../grant-application.ts';
import { moveApplication } from '../move-application.ts';
import { writeLetter } from '../write-letter.ts';

export interface Recommendation {
  readonly applicationId: string;
  readonly recommend: boolean;
  /** Needed when it is no. */
  readonly reason?: string | null;
}

/** The nearest leader's word. Yes and no of a municipal unit go on to the owner; a private unit is its own owner. */
@Injectable()
export class RecommendApplication {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(viewer: Viewer, answer: Recommendation): Promise<{ applicationId: string } | Refuse> {
    const { applicationId, recommend } = answer;
    const reason = tidyText(answer.reason ?? '');
    const now = this.clock.now();
    const today = this.clock.today();
    return this.db
      .transaction<{ applicationId: string } | Refuse>(async (em) => {
        const taken = await takeUp(em, viewer, 'RECOMMEND', { applicationId, today });
        if (isRefuse(taken)) return taken;
        const unreasoned = refuseAnswer(recommend, reason);
        if (unreasoned) return unreasoned;
        const { application, ownership } = taken;
        const to = leadersWord(ownership, recommend);
        const step = { actorId: viewer.personId, effectiveOn: today, now };
        if (to === 'APPROVED') {
          // A private owner grants what was asked for.
          const { schemeWish: scheme, costNok: grantedNok } = application;
          const given = { scheme, grantedNok, overBudgetReason: null };
          await grantApplication(em, this.outbox, application, { ...given, ...step });
        } else await moveApplication(em, this.outbox, application, { ...step, to });
        em.persist(
          new Decision({
            subjectType: 'FURTHER_EDUCATION',
            subjectId: applicationId,
            level: 'UNIT',
            outcome: recommend ? 'YES' : 'NO',
            reason: reason || null,
            decidedBy: viewer.personId,
            at: now,
          }),
        );
        // A private unit's word is the decision.
        if (ownership === 'PRIVATE')
          await writeLetter(em, {
            applicationId,
            yes: recommend,
            reason: reason || null,
            deciderId: viewer.personId,
            now,
          });
        return { applicationId };
      })
      .catch(staleWhenRaced);
  }
}
