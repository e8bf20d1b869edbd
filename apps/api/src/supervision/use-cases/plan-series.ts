import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { SeriesInput } from '@kompetanse/contract';
import { osloMoment } from '@kompetanse/domain/calendar';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { refusePlace, refuseSeriesPlan } from '@kompetanse/domain/supervision';
import { SeriesQueries } from '../../courses/series.queries.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { reasonAllTheSame } from '../busy.ts';
import { employedAmong, mayPlanFor } from '../series-access.ts';
import { auditSupervision } from '../supervision-audit.ts';
import { tellOfSupervision } from '../supervision-news.ts';
import { SupervisionSeries } from '../supervision-series.entity.ts';
import { SupervisionSession } from '../supervision-session.entity.ts';

export interface WishedSeries {
  readonly title: string;
  readonly goal: string;
  /** Null: who plans. */
  readonly supervisorId?: string | null;
  readonly participantIds: readonly string[];
  readonly dates: SeriesInput;
  /** Why it shall be then although somebody is busy; null when nobody is. */
  readonly clashReason?: string | null;
}

/**
 * Plans a series with all its dates in one go: the dates that planSeries shows and keeps. A supervisor plans their own; a coordinator
 * plans for others too, when the supervisor or a participant works in a subtree they coordinate.
 */
@Injectable()
export class PlanSeries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly dates: SeriesQueries,
    private readonly outbox: Outbox,
  ) {}

  async run(viewer: Viewer, wish: WishedSeries): Promise<{ readonly seriesId: string } | Refuse> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    const supervisorId = (wish.supervisorId ?? viewer.personId).toLowerCase();
    const participantIds = wish.participantIds.map((id) => id.toLowerCase());
    const wrong = refuseSeriesPlan({ ...wish, supervisorId, participantIds }) ?? refusePlace(wish.dates.place);
    if (wrong) return wrong;
    const plan = await this.dates.plan(wish.dates, 'nb');
    if (isRefuse(plan)) return plan;
    const kept = plan.days.filter((day) => day.kept);
    const { minutes, place } = wish.dates;
    return this.db.transaction<{ readonly seriesId: string } | Refuse>(async (em) => {
      const people = [supervisorId, ...participantIds];
      if ((await employedAmong(em, people, today)) < people.length)
        return { refuse: 'PARTICIPANT_UNKNOWN', facts: { field: 'participantIds' } };
      const times = kept.map(({ day, from, to }) => ({ startsAt: osloMoment(day, from), endsAt: osloMoment(day, to) }));
      if (!(await mayPlanFor(em, viewer, { supervisorId, participantIds }, today)))
        return { refuse: 'PARTICIPANT_OUTSIDE', facts: { field: 'supervisorId' } };
      const despite = await reasonAllTheSame(em, { people, times, exceptSessionId: null }, wish.clashReason);
      if (isRefuse(despite)) return despite;
      const [title, goal] = [wish.title.trim(), wish.goal.trim()];
      const size = { plannedSessions: kept.length, plannedMinutes: kept.length * minutes };
      const series = new SupervisionSeries({ title, goal, supervisorId, ...size }, now);
      em.persist(series);
      await em.flush();
      await rows(
        em,
        sql`INSERT INTO supervision_participant (series_id, person_id) SELECT ${series.id}, unnest(${participantIds}::uuid[])`,
      );
      times.forEach((time, index) => {
        const fact = { seriesId: series.id, no: index + 1, place: place.trim(), ...time, ...despite };
        em.persist(new SupervisionSession(fact, now));
      });
      const change = { sessions: kept.length, participants: participantIds.length };
      const on = { on: 'SUPERVISION_SERIES', id: series.id } as const;
      await auditSupervision(em, viewer, { at: now, action: 'SUPERVISION_PLANNED', ...on, change });
      const news = { type: 'supervision.planned', seriesId: series.id, by: viewer.personId } as const;
      await tellOfSupervision({ em, outbox: this.outbox, now }, news);
      return { seriesId: series.id };
    });
  }
}
