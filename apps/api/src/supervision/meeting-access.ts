import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import type { SupervisionSessionState } from '@kompetanse/domain/supervision';
import { firstRow } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import type { Viewer } from '../platform/graphql/context.ts';

/**
 * SQL that holds when the viewer may read what is written of a meeting (s) of a series (r): its supervisor, and who is in the series
 * now and was before the meeting began. Who has left reads nothing any more; who came later reads nothing of before. No role counts.
 */
export function readsMeeting(viewer: Viewer): RawBuilder<boolean> {
  return sql<boolean>`(r.supervisor_id = ${viewer.personId} OR EXISTS (SELECT 1 FROM supervision_participant t
    WHERE t.series_id = r.id AND t.person_id = ${viewer.personId} AND t.left_at IS NULL AND (t.joined_at IS NULL OR t.joined_at <= s.starts_at)))`;
}

export interface ReadMeeting {
  readonly sessionId: string;
  readonly seriesId: string;
  readonly state: SupervisionSessionState;
  readonly supervised: boolean;
}

/** A meeting whose texts the viewer may read; others are as absent. */
export function meetingReadBy(em: EntityManager, viewer: Viewer, sessionId: string): Promise<ReadMeeting | undefined> {
  return firstRow(
    em,
    sql<ReadMeeting>`SELECT s.id AS "sessionId", r.id AS "seriesId", s.state, r.supervisor_id = ${viewer.personId} AS supervised
      FROM supervision_session s JOIN supervision_series r ON r.id = s.series_id
      WHERE s.id = ${rowId(sessionId)} AND ${readsMeeting(viewer)} FOR SHARE OF s`,
  );
}
