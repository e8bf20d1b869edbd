import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Database, rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';

export interface HoursRow {
  readonly unitId: string;
  readonly participants: number;
  readonly heldMinutes: number;
}

/** Supervision in numbers, for those who answer for the unit. Source: measure 1. */
@Injectable()
export class SupervisionHoursQueries {
  constructor(private readonly db: Database) {}

  /**
   * Per unit in the viewer's scope, in tree order: how many of its people take part in supervision, and how long held
   * meetings lasted where at least one of them was present; each meeting counts once in a unit. A person belongs to the
   * units that employed them on the day of the meeting. Says nothing of who, with whom or about what.
   */
  hours(viewer: Viewer): Promise<HoursRow[]> {
    return rows(
      this.db.reader(),
      sql<HoursRow>`
        WITH met AS (
          SELECT u.id AS unit_id, u.path, t.person_id, s.id AS session_id, extract(epoch FROM s.ends_at - s.starts_at) / 60 AS minutes,
                 s.state = 'HELD' AND coalesce(x.present, false) AS counts
            FROM supervision_participant t
            JOIN supervision_session s ON s.series_id = t.series_id AND s.state <> 'CANCELLED'
            JOIN employment m ON m.person_id = t.person_id AND m.valid_from <= (s.starts_at AT TIME ZONE 'Europe/Oslo')::date
             AND (m.valid_to IS NULL OR m.valid_to >= (s.starts_at AT TIME ZONE 'Europe/Oslo')::date)
            JOIN org_unit u ON u.id = m.unit_id
            LEFT JOIN supervision_presence x ON x.session_id = s.id AND x.person_id = t.person_id
           WHERE (t.left_at IS NULL OR coalesce(x.present, false)) AND ${inScope(viewer, ['COURSE_COORDINATOR', 'UNIT_LEADER', 'SECTOR_LEADER'], 'u.path')}
        ), held AS (
          SELECT unit_id, sum(minutes) AS minutes FROM (SELECT DISTINCT unit_id, session_id, minutes FROM met WHERE counts) once GROUP BY unit_id
        )
        SELECT met.unit_id AS "unitId", count(DISTINCT met.person_id)::int AS participants, coalesce(max(held.minutes), 0)::int AS "heldMinutes"
          FROM met LEFT JOIN held ON held.unit_id = met.unit_id GROUP BY met.unit_id, met.path ORDER BY met.path`,
    );
  }
}
