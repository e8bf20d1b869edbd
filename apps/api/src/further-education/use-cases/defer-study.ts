import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { refuseReason } from '@kompetanse/domain/decisions';
import { refuseDeferral, tidyText } from '@kompetanse/domain/further-education';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { staleWhenRaced, takeUp } from '../application-case.queries.ts';
import { moveApplication } from '../move-application.ts';
import { endRequest } from '../study-requests.queries.ts';

export interface Deferral {
  readonly applicationId: string;
  /** When the study is meant to go on. */
  readonly until: LocalDate;
  readonly reason: string;
}

/** A study that has begun waits from today. Indicator 9 keeps counting it: it has begun. */
@Injectable()
export class DeferStudy {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(viewer: Viewer, { applicationId, until, reason }: Deferral): Promise<{ applicationId: string } | Refuse> {
    const text = tidyText(reason);
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db
      .transaction<{ applicationId: string } | Refuse>(async (em) => {
        const taken = await takeUp(em, viewer, 'DEFER', { applicationId, today });
        if (isRefuse(taken)) return taken;
        const refused = refuseDeferral(until, today) ?? refuseReason(text);
        if (refused) return refused;
        taken.application.deferredUntil = until;
        const step = { to: 'DEFERRED', actorId: viewer.personId, effectiveOn: today, now, text, until } as const;
        await moveApplication(em, this.outbox, taken.application, step);
        await endRequest(em, { applicationId, kind: 'DEFER', to: 'GRANTED', by: viewer.personId, now });
        return { applicationId };
      })
      .catch(staleWhenRaced);
  }
}
