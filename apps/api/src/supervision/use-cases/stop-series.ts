import { Injectable } from '@nestjs/common';
import { refuseReason } from '@kompetanse/domain/decisions';
import type { Refuse } from '@kompetanse/domain/refusals';
import { supervisionTransitions } from '@kompetanse/domain/supervision';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { lockedSeries } from '../series-access.ts';
import { auditSupervision } from '../supervision-audit.ts';
import { tellOfSupervision } from '../supervision-news.ts';

/** Ends a series before its plan does; the meetings to come are called off with the reason. What was held and written stays. */
@Injectable()
export class StopSeries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(viewer: Viewer, seriesId: string, reason: string): Promise<{ readonly seriesId: string } | Refuse> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db.transaction<{ readonly seriesId: string } | Refuse>(async (em) => {
      const planned = await lockedSeries(em, viewer, today, { seriesId });
      if (!planned) return { refuse: 'NOT_FOUND' };
      const { series, sessions } = planned;
      if (!supervisionTransitions[series.state].includes('STOPPED')) return { refuse: 'STALE_STATE' };
      const refused = refuseReason(reason);
      if (refused) return refused;
      const coming = sessions.filter(({ state }) => state === 'SCHEDULED' || state === 'MOVED');
      for (const session of coming) session.cancel(reason.trim(), now);
      const from = series.state;
      series.moveTo('STOPPED', now);
      const change = { from, to: 'STOPPED', cancelled: coming.length };
      const on = { on: 'SUPERVISION_SERIES', id: series.id } as const;
      await auditSupervision(em, viewer, { at: now, action: 'SUPERVISION_STOPPED', ...on, change });
      const news = { type: 'supervision.stopped', seriesId: series.id, by: viewer.personId } as const;
      await tellOfSupervision({ em, outbox: this.outbox, now }, news);
      return { seriesId: series.id };
    });
  }
}
