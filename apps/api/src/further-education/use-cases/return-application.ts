import { Injectable } from '@nestjs/common';
import { tidyText } from '@kompetanse/domain/further-education';
import { refuseReason } from '@kompetanse/domain/decisions';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { staleWhenRaced, takeUp } from '../application-case.queries.ts';
import { moveApplication } from '../move-application.ts';

/** Whoever has the application on their desk sends it back with a word of what is missing; the applicant changes it and sends it again. */
@Injectable()
export class ReturnApplication {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(viewer: Viewer, applicationId: string, comment: string): Promise<{ applicationId: string } | Refuse> {
    const text = tidyText(comment);
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db
      .transaction<{ applicationId: string } | Refuse>(async (em) => {
        const taken = await takeUp(em, viewer, 'RETURN', { applicationId, today });
        if (isRefuse(taken)) return taken;
        const wordless = refuseReason(text);
        if (wordless) return wordless;
        const step = { to: 'RETURNED', actorId: viewer.personId, effectiveOn: today, now, text } as const;
        await moveApplication(em, this.outbox, taken.application, step);
        return { applicationId };
      })
      .catch(staleWhenRaced);
  }
}
