import { Injectable } from '@nestjs/common';
import { refuseReason } from '@kompetanse/domain/decisions';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { refuseMeetingChange, refuseMeetingTime, refusePlace, type MeetingTime } from '@kompetanse/domain/supervision';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { reasonAllTheSame } from '../busy.ts';
import { meetingMoment } from '../meeting-moment.ts';
import { lockedSeries, peopleOf } from '../series-access.ts';
import { auditSupervision } from '../supervision-audit.ts';
import { tellOfSupervision } from '../supervision-news.ts';

export interface WishedMove extends MeetingTime {
  readonly sessionId: string;
  readonly version: number;
  readonly place: string;
  readonly reason: string;
  /** Why it shall be then although somebody is busy; null when nobody is. */
  readonly clashReason?: string | null;
}

/** Gives a meeting another time or place, with a reason that all in the series see. What was held stays where it was. */
@Injectable()
export class MoveMeeting {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(viewer: Viewer, wish: WishedMove): Promise<{ readonly sessionId: string } | Refuse> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db.transaction<{ readonly sessionId: string } | Refuse>(async (em) => {
      const { sessionId } = wish;
      const planned = await lockedSeries(em, viewer, today, { sessionId });
      const session = planned?.sessions.find(({ id }) => id === sessionId);
      if (!planned || !session) return { refuse: 'NOT_FOUND' };
      const { state, version, startsAt: before } = session;
      const refused =
        refuseMeetingChange({ state, version, seriesState: planned.series.state }, 'MOVED', wish.version) ??
        refuseMeetingTime(wish) ??
        refusePlace(wish.place) ??
        refuseReason(wish.reason);
      if (refused) return refused;
      const startsAt = meetingMoment(wish);
      if (!startsAt) return { refuse: 'TIME_WRONG', facts: { field: 'from' } };
      const endsAt = new Date(startsAt.getTime() + wish.minutes * 60_000);
      const people = await peopleOf(em, planned.series);
      const who = { people, times: [{ startsAt, endsAt }], exceptSessionId: sessionId };
      const despite = await reasonAllTheSame(em, who, wish.clashReason);
      if (isRefuse(despite)) return despite;
      session.move({ startsAt, endsAt, place: wish.place.trim(), reason: wish.reason.trim(), ...despite }, now);
      const change = { from: before.toISOString(), to: startsAt.toISOString() };
      const on = { on: 'SUPERVISION_SESSION', id: sessionId } as const;
      await auditSupervision(em, viewer, { at: now, action: 'MEETING_MOVED', ...on, change });
      const news = { type: 'supervision.meeting-changed', sessionId, by: viewer.personId } as const;
      await tellOfSupervision({ em, outbox: this.outbox, now }, news);
      return { sessionId };
    });
  }
}
