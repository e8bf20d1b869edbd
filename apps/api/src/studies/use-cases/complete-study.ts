import { Injectable } from '@nestjs/common';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { refuseCompletion } from '@kompetanse/domain/studies';
import { staleWhenRaced } from '../../further-education/application-case.queries.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { complete } from '../complete-when-done.ts';
import { takeStudyFor } from '../study-case.queries.ts';

/** The owner completes a study whose last result was verified while it waited; else the last verification has done it. */
@Injectable()
export class CompleteStudy {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(viewer: Viewer, applicationId: string): Promise<{ applicationId: string } | Refuse> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db
      .transaction<{ applicationId: string } | Refuse>(async (em) => {
        const study = await takeStudyFor(em, viewer, 'COMPLETE', { applicationId, today });
        if (isRefuse(study)) return study;
        const refused = refuseCompletion(study.credits, study.semesters);
        if (refused) return refused;
        await complete(em, this.outbox, study, { actorId: viewer.personId, now });
        return { applicationId };
      })
      .catch(staleWhenRaced);
  }
}
