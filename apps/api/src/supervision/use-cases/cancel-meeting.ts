import { Injectable } from '@nestjs/common';
import { refuseReason } from '@kompetanse/domain/decisions';
import type { Refuse } from '@kompetanse/domain/refusals';
import { refuseMeetingChange } from '@kompetanse/domain/supervision';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { lockedSeries } from '../series-access.ts';
import { auditSupervision } from '../supervision-audit.ts';
import { tellOfSupervision } from '../supervision-news.ts';

export interface WishedCancel {
  readonly sessionId: string;
  readonly version: number;
  readonly reason: string;
}

/** Calls one meeting off, with a reason that all in the series see. The last one that was left completes the series. */
@Injectable()
export class CancelMeeting {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(viewer: Viewer, { sessionId, version, reason }: WishedCancel): Promise<{ readonly sessionId: string } | Refuse> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db.transaction<{ readonly sessionId: string } | Refuse>(async (em) => {
      const planned = await lockedSeries(em, viewer, today, { sessionId });
      const session = planned?.sessions.find(({ id }) => id === sessionId);
      if (!planned || !session) return { refuse: 'NOT_FOUND' };
      const { series, sessions } = planned;
      const seen = { state: session.state, version: session.version, seriesState: series.state };
      const refused = refuseMeetingChange(seen, 'CANCELLED', version) ?? refuseReason(reason);
      if (refused) return refused;
      session.cancel(reason.trim(), now);
      series.follow(sessions, now);
      const change = { from: seen.state, to: 'CANCELLED' };
      const on = { on: 'SUPERVISION_SESSION', id: sessionId } as const;
      await auditSupervision(em, viewer, { at: now, action: 'MEETING_CANCELLED', ...on, change });
      const news = { type: 'supervision.meeting-changed', sessionId, by: viewer.personId } as const;
      await tellOfSupervision({ em, outbox: this.outbox, now }, news);
      return { sessionId };
    });
  }
}
