import { Injectable } from '@nestjs/common';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { staleWhenRaced, takeUp } from '../application-case.queries.ts';
import { moveApplication } from '../move-application.ts';
import { endRequest } from '../study-requests.queries.ts';

/** A deferred study goes on from today. The day it began stays what it was, so indicator 9 counts no new start. */
@Injectable()
export class ResumeStudy {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(viewer: Viewer, applicationId: string): Promise<{ applicationId: string } | Refuse> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db
      .transaction<{ applicationId: string } | Refuse>(async (em) => {
        const taken = await takeUp(em, viewer, 'RESUME', { applicationId, today });
        if (isRefuse(taken)) return taken;
        taken.application.deferredUntil = null;
        const step = { to: 'STARTED', actorId: viewer.personId, effectiveOn: today, now } as const;
        await moveApplication(em, this.outbox, taken.application, step);
        await endRequest(em, { applicationId, kind: 'RESUME', to: 'GRANTED', by: viewer.personId, now });
        return { applicationId };
      })
      .catch(staleWhenRaced);
  }
}
