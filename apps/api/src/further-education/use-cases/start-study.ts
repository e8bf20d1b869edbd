import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { refuseStart } from '@kompetanse/domain/further-education';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { staleWhenRaced, takeUp } from '../application-case.queries.ts';
import { moveApplication } from '../move-application.ts';

/** The owner has seen the proof of admission and the study has begun. Indicator 9 counts this step; admission not told before holds for the same day. */
@Injectable()
export class StartStudy {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(viewer: Viewer, applicationId: string, startedOn: LocalDate): Promise<{ applicationId: string } | Refuse> {
    const now = this.clock.now();
    const today = this.clock.today();
    return this.db
      .transaction<{ applicationId: string } | Refuse>(async (em) => {
        const taken = await takeUp(em, viewer, 'START', { applicationId, today });
        if (isRefuse(taken)) return taken;
        const { application } = taken;
        const refused = refuseStart(application, startedOn, today);
        if (refused) return refused;
        const step = { actorId: viewer.personId, effectiveOn: startedOn, now };
        if (application.state !== 'ADMITTED')
          await moveApplication(em, this.outbox, application, { ...step, to: 'ADMITTED' });
        application.startedOn = startedOn;
        await moveApplication(em, this.outbox, application, { ...step, to: 'STARTED' });
        return { applicationId };
      })
      .catch(staleWhenRaced);
  }
}
