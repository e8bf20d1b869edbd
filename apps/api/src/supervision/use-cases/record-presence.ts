import { Injectable } from '@nestjs/common';
import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Refuse } from '@kompetanse/domain/refusals';
import { refusePresence } from '@kompetanse/domain/supervision';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { SupervisionSeries } from '../supervision-series.entity.ts';
import { SupervisionSession } from '../supervision-session.entity.ts';

interface Supervised {
  readonly seriesId: string;
  readonly participantIds: string[];
}

interface Change {
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  /** States and counts, never names. */
  readonly change: Readonly<Record<string, string | number>>;
}

/**
 * The supervisor says who was at a meeting, from 15 minutes before it starts; the others of the series were not there.
 * Saying it makes the meeting HELD at once, also while it goes on and also when nobody came: the states of a meeting
 * (domain.md § 2) know no step between SCHEDULED and HELD, so presence never stands beside a meeting that is not held.
 * Sending it again corrects. The lock is the series, so that two last meetings agree on which was the last.
 */
@Injectable()
export class RecordPresence {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(
    viewer: Viewer,
    sessionId: string,
    presentIds: readonly string[],
  ): Promise<{ readonly sessionId: string } | Refuse> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const own = await this.supervised(em, viewer, sessionId);
      if (!own) return { refuse: 'NOT_FOUND' };
      const series = await em.findOneOrFail(SupervisionSeries, own.seriesId, { lockMode: LockMode.PESSIMISTIC_WRITE });
      const sessions = await em.find(SupervisionSession, { seriesId: series.id });
      const session = sessions.find(({ id }) => id === sessionId);
      if (!session) return { refuse: 'NOT_FOUND' };
      const { startsAt, state } = session;
      const meeting = { startsAt, state, seriesState: series.state, participantIds: own.participantIds };
      const refused = refusePresence(meeting, presentIds, now);
      if (refused) return refused;

      const seriesState = series.state;
      if (state !== 'HELD') session.moveTo('HELD', now);
      series.follow(sessions, now);
      const marked = await this.mark(em, { session, presentIds, by: viewer.personId }, now);
      if (marked > 0 || session.state !== state) {
        const present = new Set(presentIds).size;
        const change = { from: state, to: session.state, present, of: own.participantIds.length };
        const heard = { action: 'PRESENCE_RECORDED', objectType: 'SUPERVISION_SESSION', objectId: session.id, change };
        await this.audit(em, viewer, heard);
      }
      if (series.state !== seriesState) {
        const change = { from: seriesState, to: series.state };
        const moved = { action: 'PRESENCE_RECORDED', objectType: 'SUPERVISION_SERIES', objectId: series.id, change };
        await this.audit(em, viewer, moved);
      }
      return { sessionId: session.id };
    });
  }

  /** The series of a meeting the viewer supervises; a participant's or another's is as absent. */
  private supervised(em: EntityManager, viewer: Viewer, sessionId: string): Promise<Supervised | undefined> {
    return firstRow(
      em,
      sql<Supervised>`SELECT r.id AS "seriesId",
          ARRAY(SELECT t.person_id::text FROM supervision_participant t WHERE t.series_id = r.id AND t.left_at IS NULL) AS "participantIds"
        FROM supervision_session s JOIN supervision_series r ON r.id = s.series_id
        WHERE s.id::text = ${sessionId} AND r.supervisor_id = ${viewer.personId}`,
    );
  }

  /** A mark for every participant; answers how many are new or another than before. */
  private async mark(
    em: EntityManager,
    said: { readonly session: SupervisionSession; readonly presentIds: readonly string[]; readonly by: string },
    now: Date,
  ): Promise<number> {
    const changed = await rows(
      em,
      sql`INSERT INTO supervision_presence (session_id, person_id, present, recorded_by, recorded_at)
        SELECT ${said.session.id}::uuid, t.person_id, t.person_id::text = ANY (${[...said.presentIds]}::text[]), ${said.by}::uuid, ${now}::timestamptz
          FROM supervision_participant t WHERE t.series_id = ${said.session.seriesId} AND t.left_at IS NULL
        ON CONFLICT (session_id, person_id) DO UPDATE
          SET present = excluded.present, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
          WHERE supervision_presence.present <> excluded.present
        RETURNING 1`,
    );
    return changed.length;
  }

  private async audit(em: EntityManager, viewer: Viewer, entry: Change): Promise<void> {
    await rows(
      em,
      sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
        VALUES (${this.clock.now()}, ${viewer.personId}, ${entry.action}, ${entry.objectType}, ${entry.objectId}, ${JSON.stringify(entry.change)}::jsonb)`,
    );
  }
}
