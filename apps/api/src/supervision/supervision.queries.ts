import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import type { SupervisionSessionState, SupervisionState } from '@kompetanse/domain/supervision';
import { Clock } from '../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import { groupedBy, type Loaders, type Viewer } from '../platform/graphql/context.ts';
import { coordinates } from './series-access.ts';

export interface SeriesRow {
  readonly id: string;
  readonly title: string;
  readonly goal: string;
  readonly supervisorId: string;
  readonly plannedSessions: number;
  readonly plannedMinutes: number;
  readonly heldMinutes: number;
  readonly state: SupervisionState;
}

export interface MeetingRow {
  readonly id: string;
  readonly seriesId: string;
  readonly no: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly state: SupervisionSessionState;
  readonly version: number;
  readonly reason: string | null;
  readonly clashReason: string | null;
}

interface PersonOf {
  readonly of: string;
  readonly personId: string;
}

export const meetingColumns = sql`s.id, s.series_id AS "seriesId", s.no, s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.place, s.state, s.version, s.reason, s.clash_reason AS "clashReason"`;

/** Series and their meetings; who may see which is decided here. What is written of them is read in written.queries.ts alone. */
@Injectable()
export class SupervisionQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Series the viewer supervises or takes part in. */
  mine(viewer: Viewer): Promise<SeriesRow[]> {
    return this.series(sql<boolean>`r.supervisor_id = ${viewer.personId} OR EXISTS (
      SELECT 1 FROM supervision_participant t WHERE t.series_id = r.id AND t.person_id = ${viewer.personId} AND t.left_at IS NULL)`);
  }

  /** Series whose supervisor or any participant works today in a subtree the viewer coordinates. */
  planned(viewer: Viewer): Promise<SeriesRow[]> {
    return this.series(coordinates(viewer, this.clock.today()));
  }

  async one(id: string): Promise<SeriesRow | null> {
    return (await this.series(sql<boolean>`r.id = ${id}`))[0] ?? null;
  }

  /** Those under way and to come first, by their first meeting; at most 200. */
  private series(visible: RawBuilder<boolean>): Promise<SeriesRow[]> {
    return rows(
      this.db.reader(),
      sql<SeriesRow>`SELECT r.id, r.title, r.goal, r.supervisor_id AS "supervisorId", r.planned_sessions AS "plannedSessions",
          r.planned_minutes AS "plannedMinutes", r.state, m.held AS "heldMinutes"
        FROM supervision_series r
        CROSS JOIN LATERAL (SELECT min(s.starts_at) AS starts_at,
            (coalesce(sum(extract(epoch FROM s.ends_at - s.starts_at)) FILTER (WHERE s.state = 'HELD'), 0) / 60)::int AS held
          FROM supervision_session s WHERE s.series_id = r.id) m
        WHERE ${visible}
        ORDER BY r.state IN ('COMPLETED','STOPPED'), m.starts_at NULLS LAST, r.title, r.id LIMIT 200`,
    );
  }

  async meeting(id: string): Promise<MeetingRow | null> {
    const row = await firstRow(
      this.db.reader(),
      sql<MeetingRow>`SELECT ${meetingColumns} FROM supervision_session s WHERE s.id = ${id}`,
    );
    return row ?? null;
  }

  meetings(seriesId: string, loaders: Loaders): Promise<MeetingRow[]> {
    const loader = loaders.for('supervisionMeetings', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<MeetingRow>`SELECT ${meetingColumns} FROM supervision_session s WHERE s.series_id = ANY (${ids}::uuid[]) ORDER BY s.series_id, s.no`,
        ),
        (r) => r.seriesId,
      ),
    );
    return loader.load(seriesId);
  }

  /** Ids of those who take part, by name. */
  participantIds(seriesId: string, loaders: Loaders): Promise<string[]> {
    return this.people(
      'supervisionParticipants',
      seriesId,
      loaders,
      (ids) =>
        sql<PersonOf>`SELECT t.series_id AS "of", t.person_id AS "personId" FROM supervision_participant t JOIN person p ON p.id = t.person_id
        WHERE t.series_id = ANY (${ids}::uuid[]) AND t.left_at IS NULL ORDER BY t.series_id, p.family_name, p.given_name, p.id`,
    );
  }

  /** Ids of those who were there, by name. */
  presentIds(meetingId: string, loaders: Loaders): Promise<string[]> {
    return this.people(
      'supervisionPresent',
      meetingId,
      loaders,
      (ids) =>
        sql<PersonOf>`SELECT x.session_id AS "of", x.person_id AS "personId" FROM supervision_presence x JOIN person p ON p.id = x.person_id
        WHERE x.session_id = ANY (${ids}::uuid[]) AND x.present ORDER BY x.session_id, p.family_name, p.given_name, p.id`,
    );
  }

  private people(
    name: string,
    key: string,
    loaders: Loaders,
    query: (ids: readonly string[]) => RawBuilder<PersonOf>,
  ): Promise<string[]> {
    const loader = loaders.for(name, async (ids) =>
      groupedBy(ids, await rows(this.db.reader(), query(ids)), (r) => r.of).map((group) =>
        group.map((r) => r.personId),
      ),
    );
    return loader.load(key);
  }
}
