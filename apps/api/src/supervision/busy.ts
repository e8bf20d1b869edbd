import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { refuseClash } from '@kompetanse/domain/supervision';
import { rows } from '../platform/database/database.ts';

export interface Time {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Who is to meet, and when. */
export interface WhoAndWhen {
  readonly people: readonly string[];
  readonly times: readonly Time[];
  /** The meeting that is moved does not stand in its own way. */
  readonly exceptSessionId: string | null;
}

/** That somebody is busy. Says nothing of what with: not even whoever plans may know that. */
export interface BusyRow extends Time {
  readonly personId: string;
}

/**
 * Times at which one of these people has something else at one of these times: a session of a course they have a place in, take a session
 * of again or give, or another meeting of supervision. What runs together is told as one. By time, at most 200.
 */
export function busyThen(em: EntityManager, { people, times, exceptSessionId }: WhoAndWhen): Promise<BusyRow[]> {
  const theirs = sql`= ANY (${[...people]}::uuid[])`;
  return rows(
    em,
    sql<BusyRow>`WITH t AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(times)}::jsonb) AS t("startsAt" timestamptz, "endsAt" timestamptz)),
      course AS (
        SELECT e.person_id, e.run_id, NULL::uuid AS session_id FROM enrolment e WHERE e.person_id ${theirs} AND e.state = 'ENROLLED'
        UNION ALL SELECT e.person_id, NULL, m.taken_id FROM make_up m JOIN enrolment e ON e.id = m.enrolment_id WHERE e.person_id ${theirs} AND m.state = 'BOOKED'
        UNION ALL SELECT l.person_id, l.run_id, NULL FROM run_leader l JOIN course_run r ON r.id = l.run_id AND r.state <> 'CANCELLED' WHERE l.person_id ${theirs}
      ), supervision AS (
        SELECT r.supervisor_id AS person_id, r.id FROM supervision_series r WHERE r.supervisor_id ${theirs}
        UNION ALL SELECT x.person_id, x.series_id FROM supervision_participant x WHERE x.person_id ${theirs} AND x.left_at IS NULL
      )
      SELECT h.person_id AS "personId", lower(x.span) AS "startsAt", upper(x.span) AS "endsAt" FROM (
      SELECT b.person_id, range_agg(tstzrange(b.starts_at, b.ends_at)) AS spans FROM t JOIN (
        SELECT c.person_id, s.starts_at, s.ends_at FROM course c JOIN course_session s ON s.run_id = c.run_id OR s.id = c.session_id WHERE s.state IN ('PLANNED','MOVED')
        UNION ALL
        SELECT v.person_id, s.starts_at, s.ends_at FROM supervision v JOIN supervision_session s ON s.series_id = v.id
         WHERE s.state IN ('SCHEDULED','MOVED') AND s.id IS DISTINCT FROM ${exceptSessionId}::uuid
      ) b ON b.starts_at < t."endsAt" AND b.ends_at > t."startsAt" GROUP BY b.person_id
      ) h CROSS JOIN LATERAL unnest(h.spans) AS x(span) ORDER BY 2, 3, 1 LIMIT 200`,
  );
}

/**
 * The reason that is kept with meetings at these times: null when nobody is busy. Errors: SUPERVISION_CLASH when somebody is and no reason
 * is given. What is booked in the same moment is not waited for: it is a warning, not a lock.
 */
export async function reasonAllTheSame(
  em: EntityManager,
  who: WhoAndWhen,
  reason: string | null | undefined,
): Promise<{ readonly clashReason: string | null } | Refuse> {
  const clashes = await busyThen(em, who);
  const refused = refuseClash(clashes.length, reason);
  if (isRefuse(refused)) return refused;
  return { clashReason: clashes.length === 0 ? null : (reason ?? '').trim() };
}
