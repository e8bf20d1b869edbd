import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Refuse } from '@kompetanse/domain/refusals';
import { refuseParticipants } from '@kompetanse/domain/supervision';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { employedAmong, lockedSeries } from '../series-access.ts';
import { auditSupervision } from '../supervision-audit.ts';
import { tellOfSupervision } from '../supervision-news.ts';

/**
 * Says who is in a series from now on. Who leaves keeps the hours and reads nothing any more; who joins, also for the second time, reads
 * what is written of meetings to come. A coordinator does not put themselves into another's series: it would open what is said there.
 */
@Injectable()
export class ChangeParticipants {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(viewer: Viewer, seriesId: string, wished: readonly string[]): Promise<{ readonly seriesId: string } | Refuse> {
    // One person has one id, however it was written.
    const personIds = wished.map((id) => id.toLowerCase());
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db.transaction<{ readonly seriesId: string } | Refuse>(async (em) => {
      const planned = await lockedSeries(em, viewer, today, { seriesId });
      if (!planned) return { refuse: 'NOT_FOUND' };
      const { series } = planned;
      if (series.state === 'COMPLETED' || series.state === 'STOPPED') return { refuse: 'STALE_STATE' };
      const wrong = refuseParticipants(series.supervisorId, personIds);
      if (wrong) return wrong;
      const inIt = await rows(
        em,
        sql<{
          id: string;
        }>`SELECT person_id AS id FROM supervision_participant WHERE series_id = ${series.id} AND left_at IS NULL`,
      );
      const staying = new Set(inIt.map(({ id }) => id));
      const joining = personIds.filter((id) => !staying.has(id));
      if (joining.includes(viewer.personId))
        return { refuse: 'PARTICIPANT_IS_PLANNER', facts: { field: 'participantIds' } };
      if ((await employedAmong(em, joining, today)) < joining.length)
        return { refuse: 'PARTICIPANT_UNKNOWN', facts: { field: 'participantIds' } };
      const left = await rows(
        em,
        sql`UPDATE supervision_participant SET left_at = ${now} WHERE series_id = ${series.id} AND left_at IS NULL
          AND NOT person_id = ANY (${[...personIds]}::uuid[]) RETURNING 1`,
      );
      await rows(
        em,
        sql`INSERT INTO supervision_participant (series_id, person_id, joined_at) SELECT ${series.id}, p, ${now} FROM unnest(${joining}::uuid[]) p
          ON CONFLICT (series_id, person_id) DO UPDATE SET joined_at = excluded.joined_at, left_at = NULL`,
      );
      if (left.length + joining.length > 0) {
        const change = { joined: joining.length, left: left.length };
        const on = { on: 'SUPERVISION_SERIES', id: series.id } as const;
        await auditSupervision(em, viewer, { at: now, action: 'PARTICIPANTS_CHANGED', ...on, change });
        for (const personId of joining) {
          const news = { type: 'supervision.joined', seriesId: series.id, personId, by: viewer.personId } as const;
          await tellOfSupervision({ em, outbox: this.outbox, now }, news);
        }
      }
      return { seriesId: series.id };
    });
  }
}
