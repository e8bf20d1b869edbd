import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { refuseAnswer, refuseToldDay, tidyText } from '@kompetanse/domain/further-education';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Decision } from '../../access/decision.entity.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { staleWhenRaced, takeUp } from '../application-case.queries.ts';
import { moveApplication } from '../move-application.ts';

export interface FundingAnswer {
  readonly applicationId: string;
  readonly funded: boolean;
  /** The day of the answer. */
  readonly answeredOn: LocalDate;
  /** Needed when it is no. */
  readonly reason?: string | null;
}

/** The owner tells what the body that pays has answered. After a no nothing is given until the owner decides again. */
@Injectable()
export class TellFunding {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(
    viewer: Viewer,
    { applicationId, funded, answeredOn, ...said }: FundingAnswer,
  ): Promise<{ applicationId: string } | Refuse> {
    const reason = tidyText(said.reason ?? '');
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db
      .transaction<{ applicationId: string } | Refuse>(async (em) => {
        const taken = await takeUp(em, viewer, 'TELL_FUNDING', { applicationId, today });
        if (isRefuse(taken)) return taken;
        const { application } = taken;
        const refused = refuseAnswer(funded, reason) ?? refuseToldDay('answeredOn', answeredOn, today);
        if (refused) return refused;
        if (!funded) Object.assign(application, { chosenScheme: null, grantedNok: null, overBudgetReason: null });
        const step = { actorId: viewer.personId, effectiveOn: answeredOn, now };
        await moveApplication(em, this.outbox, application, { ...step, to: funded ? 'FUNDED' : 'UNFUNDED' });
        em.persist(
          new Decision({
            subjectType: 'FURTHER_EDUCATION',
            subjectId: applicationId,
            level: 'EXTERNAL',
            outcome: funded ? 'YES' : 'NO',
            reason: reason || null,
            decidedBy: viewer.personId,
            at: now,
          }),
        );
        return { applicationId };
      })
      .catch(staleWhenRaced);
  }
}
