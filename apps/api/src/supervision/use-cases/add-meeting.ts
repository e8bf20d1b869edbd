import { Injectable } from '@nestjs/common';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { refuseMeetingTime, refusePlace, type MeetingTime } from '@kompetanse/domain/supervision';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { reasonAllTheSame } from '../busy.ts';
import { meetingMoment } from '../meeting-moment.ts';
import { lockedSeries, peopleOf } from '../series-access.ts';
import { auditSupervision } from '../supervision-audit.ts';
import { tellOfSupervision } from '../supervision-news.ts';
import { SupervisionSession } from '../supervision-session.entity.ts';

export interface WishedMeeting extends MeetingTime {
  readonly seriesId: string;
  readonly place: string;
  /** Why it shall be then although somebody is busy; null when nobody is. */
  readonly clashReason?: string | null;
}

/** One more meeting, for instance instead of one that was called off. The plan grows when it has to. */
@Injectable()
export class AddMeeting {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(viewer: Viewer, wish: WishedMeeting): Promise<{ readonly sessionId: string } | Refuse> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db.transaction<{ readonly sessionId: string } | Refuse>(async (em) => {
      const planned = await lockedSeries(em, viewer, today, { seriesId: wish.seriesId });
      if (!planned) return { refuse: 'NOT_FOUND' };
      const { series, sessions } = planned;
      if (series.state === 'COMPLETED' || series.state === 'STOPPED') return { refuse: 'STALE_STATE' };
      const refused = refuseMeetingTime(wish) ?? refusePlace(wish.place);
      if (refused) return refused;
      const startsAt = meetingMoment(wish);
      if (!startsAt) return { refuse: 'TIME_WRONG', facts: { field: 'from' } };
      const endsAt = new Date(startsAt.getTime() + wish.minutes * 60_000);
      const people = await peopleOf(em, series);
      const who = { people, times: [{ startsAt, endsAt }], exceptSessionId: null };
      const despite = await reasonAllTheSame(em, who, wish.clashReason);
      if (isRefuse(despite)) return despite;
      const no = Math.max(0, ...sessions.map((session) => session.no)) + 1;
      const meeting = new SupervisionSession(
        { seriesId: series.id, no, startsAt, endsAt, place: wish.place.trim(), ...despite },
        now,
      );
      em.persist(meeting);
      series.grow(sessions.filter(({ state }) => state !== 'CANCELLED').length + 1, wish.minutes, now);
      const change = { no, startsAt: startsAt.toISOString() };
      const on = { on: 'SUPERVISION_SERIES', id: series.id } as const;
      await auditSupervision(em, viewer, { at: now, action: 'MEETING_ADDED', ...on, change });
      await em.flush();
      const news = { type: 'supervision.meeting-changed', sessionId: meeting.id, by: viewer.personId } as const;
      await tellOfSupervision({ em, outbox: this.outbox, now }, news);
      return { sessionId: meeting.id };
    });
  }
}
