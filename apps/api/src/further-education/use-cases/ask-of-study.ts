import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { refuseReason } from '@kompetanse/domain/decisions';
import { refuseDeferral, tidyText } from '@kompetanse/domain/further-education';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, pgCode, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { takeUp } from '../application-case.queries.ts';
import { endRequest } from '../study-requests.queries.ts';

const UNIQUE_VIOLATION = '23505';

export interface Asked {
  readonly applicationId: string;
  /** Left out to go on with a study that waits. */
  readonly until?: LocalDate | null;
  readonly reason: string;
}

/** Who studies asks the owner to wait until a day, or to go on. Asking changes nothing of the study. */
@Injectable()
export class AskOfStudy {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(viewer: Viewer, { applicationId, ...asked }: Asked): Promise<{ applicationId: string } | Refuse> {
    const reason = tidyText(asked.reason);
    const until = asked.until ?? null;
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db
      .transaction<{ applicationId: string } | Refuse>(async (em) => {
        const taken = await takeUp(em, viewer, 'ASK', { applicationId, today });
        if (isRefuse(taken)) return taken;
        const { id, state } = taken.application;
        const kind = state === 'DEFERRED' ? 'RESUME' : 'DEFER';
        if (kind === 'RESUME' && until !== null) return { refuse: 'STALE_STATE' };
        const refused = (kind === 'DEFER' ? refuseDeferral(until ?? '', today) : null) ?? refuseReason(reason);
        if (refused) return refused;
        // What was asked in another state has been overtaken.
        const overtaken = kind === 'DEFER' ? 'RESUME' : 'DEFER';
        await endRequest(em, { applicationId: id, kind: overtaken, to: 'WITHDRAWN', by: viewer.personId, now });
        const [made] = await rows(
          em,
          sql<{ id: string }>`INSERT INTO study_request (application_id, kind, until_on, reason, asked_at)
            VALUES (${id}, ${kind}, ${until}::date, ${reason}, ${now}) RETURNING id`,
        );
        await this.outbox.record(em, { type: 'study.asked', requestId: made?.id ?? null });
        return { applicationId };
      })
      .catch((error: unknown) => {
        if (pgCode(error) === UNIQUE_VIOLATION) return { refuse: 'REQUEST_WAITS' as const };
        throw error;
      });
  }
}
