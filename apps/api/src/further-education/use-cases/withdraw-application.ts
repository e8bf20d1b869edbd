import { Injectable } from '@nestjs/common';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { staleWhenRaced, takeUp } from '../application-case.queries.ts';
import { moveApplication } from '../move-application.ts';

/** The applicant takes the application back, at any time before the study has begun. */
@Injectable()
export class WithdrawApplication {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(viewer: Viewer, applicationId: string): Promise<{ applicationId: string } | Refuse> {
    const now = this.clock.now();
    const today = this.clock.today();
    return this.db
      .transaction<{ applicationId: string } | Refuse>(async (em) => {
        const taken = await takeUp(em, viewer, 'WITHDRAW', { applicationId, today });
        if (isRefuse(taken)) return taken;
        const step = { to: 'WITHDRAWN', actorId: viewer.personId, effectiveOn: today, now } as const;
        await moveApplication(em, this.outbox, taken.application, step);
        return { applicationId };
      })
      .catch(staleWhenRaced);
  }
}
