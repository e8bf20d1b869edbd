import { Injectable } from '@nestjs/common';
import { refuseReason } from '@kompetanse/domain/decisions';
import { tidyText } from '@kompetanse/domain/further-education';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { takeUp } from '../application-case.queries.ts';
import { endRequest } from '../study-requests.queries.ts';

/** What is asked of a study ends without a change of it: its asker takes it back, or the owner says no. A yes is the change itself. */
@Injectable()
export class AnswerStudyRequest {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  withdraw(viewer: Viewer, applicationId: string): Promise<{ applicationId: string } | Refuse> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db.transaction<{ applicationId: string } | Refuse>(async (em) => {
      const taken = await takeUp(em, viewer, 'ASK', { applicationId, today });
      if (isRefuse(taken)) return taken;
      const ended = await endRequest(em, { applicationId, to: 'WITHDRAWN', by: viewer.personId, now });
      return ended ? { applicationId } : { refuse: 'STALE_STATE' };
    });
  }

  decline(viewer: Viewer, applicationId: string, words: string): Promise<{ applicationId: string } | Refuse> {
    const answer = tidyText(words);
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db.transaction<{ applicationId: string } | Refuse>(async (em) => {
      // Who may say yes may say no.
      const deferring = await takeUp(em, viewer, 'DEFER', { applicationId, today });
      const taken = isRefuse(deferring) ? await takeUp(em, viewer, 'RESUME', { applicationId, today }) : deferring;
      if (isRefuse(taken)) return taken;
      const refused = refuseReason(answer);
      if (refused) return { ...refused, facts: { ...refused.facts, field: 'answer' } };
      const kind = taken.application.state === 'DEFERRED' ? 'RESUME' : 'DEFER';
      const ended = await endRequest(em, { applicationId, kind, to: 'DECLINED', by: viewer.personId, now, answer });
      if (!ended) return { refuse: 'STALE_STATE' };
      await this.outbox.record(em, { type: 'study.declined', requestId: ended.id });
      return { applicationId };
    });
  }
}
