import type { Pool } from 'pg';
import type { GivenPerson } from './organisation.ts';

export interface GivenSeries {
  readonly id: string;
  readonly sessionIds: readonly string[];
}

export interface SeriesWish {
  readonly title?: string;
  readonly state?: string;
  /** Meetings with a date. Default 3. */
  readonly sessions?: number;
  /** Meetings in the plan. Default: as many as have a date. */
  readonly plannedSessions?: number;
  /** Start of the first meeting; the others follow weekly. */
  readonly startsAt?: string;
  readonly minutes?: number;
  /** States of the meetings, in order; SCHEDULED where nothing is said. */
  readonly sessionStates?: readonly string[];
}

const NOW = '2026-01-01T00:00:00Z';
const WEEK = 7 * 86_400_000;

/** A series of weekly supervision meetings. */
export async function givenSeries(
  sql: Pool,
  supervisor: GivenPerson,
  participants: readonly GivenPerson[],
  wish: SeriesWish = {},
): Promise<GivenSeries> {
  const count = wish.sessions ?? 3;
  const minutes = wish.minutes ?? 60;
  const planned = wish.plannedSessions ?? count;
  const series = await sql.query<{ id: string }>(
    `INSERT INTO supervision_series (title, goal, supervisor_id, planned_sessions, planned_minutes, state, created_at, updated_at)
     VALUES ($1, 'Tryggere i samtaler', $2, $3, $4, $5, $6, $6) RETURNING id`,
    [wish.title ?? 'Veiledning', supervisor.id, planned, planned * minutes, wish.state ?? 'PLANNED', NOW],
  );
  const id = series.rows[0]!.id;
  await sql.query(`INSERT INTO supervision_participant (series_id, person_id) SELECT $1, unnest($2::uuid[])`, [
    id,
    participants.map((person) => person.id),
  ]);
  const first = Date.parse(wish.startsAt ?? '2026-11-23T11:00:00Z');
  const sessionIds: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const startsAt = new Date(first + index * WEEK);
    const session = await sql.query<{ id: string }>(
      `INSERT INTO supervision_session (series_id, no, starts_at, ends_at, place, state, updated_at)
       VALUES ($1, $2, $3, $4, 'Rena', $5, $6) RETURNING id`,
      [
        id,
        index + 1,
        startsAt,
        new Date(startsAt.getTime() + minutes * 60_000),
        wish.sessionStates?.[index] ?? 'SCHEDULED',
        NOW,
      ],
    );
    sessionIds.push(session.rows[0]!.id);
  }
  return { id, sessionIds };
}

/** Says in the database who was at a meeting, as if it had been recorded. */
export async function givenPresence(
  sql: Pool,
  sessionId: string,
  present: readonly GivenPerson[],
  absent: readonly GivenPerson[] = [],
): Promise<void> {
  await sql.query(`UPDATE supervision_session SET state = 'HELD' WHERE id = $1`, [sessionId]);
  await sql.query(
    `INSERT INTO supervision_presence (session_id, person_id, present, recorded_by, recorded_at)
     SELECT $1::uuid, p, true, p, $4::timestamptz FROM unnest($2::uuid[]) p UNION ALL SELECT $1::uuid, p, false, p, $4::timestamptz FROM unnest($3::uuid[]) p`,
    [sessionId, present.map((person) => person.id), absent.map((person) => person.id), NOW],
  );
}
