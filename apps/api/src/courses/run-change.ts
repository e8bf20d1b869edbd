import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { firstRow, rows } from '../platform/database/database.ts';
import type { Outbox } from '../platform/outbox/outbox.ts';

/** When and where a session was or will be. */
export interface MeetingTime {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
}

/** What people with a place are told of one session: before null: new; after null: cancelled. */
export interface SessionChange {
  readonly sessionId: string;
  readonly no: number;
  readonly before: MeetingTime | null;
  readonly after: MeetingTime | null;
}

/**
 * Writes down what was changed and for whom, and has it told. The caller holds the run's lock: who has a place now is told once, who
 * gets one later books what is already new.
 */
export async function tellOfSessions(
  em: EntityManager,
  outbox: Outbox,
  { runId, changes, now }: { readonly runId: string; readonly changes: readonly SessionChange[]; readonly now: Date },
): Promise<void> {
  if (changes.length === 0) return;
  const change = await firstRow(
    em,
    sql<{
      id: string;
    }>`INSERT INTO run_change (run_id, at, sessions) VALUES (${runId}::uuid, ${now}, ${JSON.stringify(changes)}::jsonb) RETURNING id`,
  );
  const changeId = change?.id ?? '';
  // Guests of other runs are concerned by the session they have a chair in; when it is called off, the chair is given back and that is told.
  const moved = changes.flatMap(({ sessionId, before, after }) => (before && after ? [sessionId] : []));
  const readers = await rows(
    em,
    sql`INSERT INTO run_change_reader (change_id, enrolment_id)
      SELECT ${changeId}::uuid, id FROM enrolment WHERE run_id = ${runId}::uuid AND state IN ('ENROLLED','OFFERED')
      UNION SELECT ${changeId}::uuid, enrolment_id FROM make_up WHERE state = 'BOOKED' AND taken_id = ANY (${moved}::uuid[]) RETURNING 1`,
  );
  if (readers.length > 0) await outbox.record(em, { type: 'run.changed', changeId });
}

/** Begin, end and deadlines of a run after its sessions have been changed. */
export async function followSessions(
  em: EntityManager,
  runId: string,
  deadlines: { closesAt: Date; cancelUntil: Date; minDecisionAt: Date | null; promotionStopsAt: Date },
  now: Date,
): Promise<void> {
  await rows(
    em,
    sql`UPDATE course_run r SET starts_at = s.first, ends_at = s.last, closes_at = ${deadlines.closesAt}, cancel_until = ${deadlines.cancelUntil},
        min_decision_at = ${deadlines.minDecisionAt}, promotion_stops_at = ${deadlines.promotionStopsAt}, version = version + 1, updated_at = ${now}
      FROM (SELECT min(starts_at) AS first, max(ends_at) AS last FROM course_session WHERE run_id = ${runId}::uuid AND state <> 'CANCELLED') s
      WHERE r.id = ${runId}::uuid`,
  );
}
