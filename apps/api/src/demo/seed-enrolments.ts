import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import { rows } from '../platform/database/database.ts';
import type { Pool } from './runs.ts';
import type { SeededRun } from './seed-courses.ts';

/** Roles that somebody signs in as to try the product; they are left out of the crowd, so that they can still book. */
const signIns = sql`('Testmoen', 'Demolund', 'Prøvestad', 'Testnes', 'Prøverud')`;

const inPool: Readonly<Record<Pool, RawBuilder<boolean>>> = {
  SCHOOL: sql<boolean>`u.kind = 'SCHOOL'`,
  KINDERGARTEN: sql<boolean>`u.kind = 'KINDERGARTEN'`,
  SERVICES: sql<boolean>`u.kind IN ('HEALTH_CENTRE', 'CHILD_WELFARE', 'PPT')`,
  RENA: sql<boolean>`u.key = 'rena-skole'`,
  STAFF: sql<boolean>`true`,
  GUARDIANS: sql<boolean>`p.kind = 'GUARDIAN'`,
};

/** Who is in a run, drawn the same way each time: seats first, then the offer, then the queue, then those who ask. */
async function seedRun(em: EntityManager, { id, run, startsAt }: SeededRun, now: Date): Promise<void> {
  const counts = { seats: run.enrolled, offers: run.offered ?? 0, waiting: run.waiting ?? 0, asking: run.asking ?? 0 };
  const all = counts.seats + counts.offers + counts.waiting + counts.asking;
  const firstAsked = new Date(Math.min(startsAt.getTime(), now.getTime()) - 40 * 86_400_000);
  await rows(
    em,
    sql`WITH pool AS (
        SELECT p.id AS person_id, m.unit_id, row_number() OVER (ORDER BY md5(p.email || ${run.course} || ${run.startsIn}::text)) AS n
          FROM person p
          LEFT JOIN LATERAL (SELECT e.unit_id FROM employment e WHERE e.person_id = p.id ORDER BY e.percent DESC, e.id LIMIT 1) m ON true
          LEFT JOIN org_unit u ON u.id = m.unit_id
         WHERE ${inPool[run.pool]} AND p.family_name NOT IN ${signIns}
      ), drawn AS (
        SELECT person_id, unit_id, n, ${firstAsked}::timestamptz + n * interval '7 hours' AS asked,
               CASE WHEN n <= ${counts.seats} THEN 'ENROLLED' WHEN n <= ${counts.seats + counts.offers} THEN 'OFFERED'
                    WHEN n <= ${all - counts.asking} THEN 'WAITLISTED' ELSE 'REQUESTED' END AS state
          FROM pool WHERE n <= ${all}
      ), placed AS (
        INSERT INTO enrolment (run_id, person_id, unit_id, state, requested_at, booked_by, offer_expires_at, created_at, updated_at)
        SELECT ${id}::uuid, person_id, unit_id, state, asked, person_id,
               CASE WHEN state = 'OFFERED' THEN ${now}::timestamptz + interval '40 hours' END, asked, asked FROM drawn ORDER BY n
        RETURNING id, person_id, state, requested_at
      )
      INSERT INTO enrolment_event (enrolment_id, from_state, to_state, cause, actor_id, at)
      SELECT id, NULL, CASE WHEN state = 'OFFERED' THEN 'WAITLISTED' ELSE state END, 'BOOKED', person_id, requested_at FROM placed
      UNION ALL SELECT id, 'WAITLISTED', 'OFFERED', 'PROMOTED', NULL, ${now}::timestamptz - interval '8 hours' FROM placed WHERE state = 'OFFERED'`,
  );
}

/** Attendance for what has been held: nearly everyone was there. */
async function seedAttendance(em: EntityManager, runId: string): Promise<void> {
  await rows(
    em,
    sql`INSERT INTO session_attendance (enrolment_id, session_id, mark, recorded_by, recorded_at)
      SELECT e.id, s.id, CASE abs(hashtext(e.id::text || s.no::text)) % 24 WHEN 0 THEN 'ABSENT' WHEN 1 THEN 'EXCUSED' ELSE 'PRESENT' END, l.person_id, s.ends_at
        FROM enrolment e JOIN course_session s ON s.run_id = e.run_id JOIN run_leader l ON l.run_id = e.run_id
       WHERE e.run_id = ${runId} AND e.state = 'ENROLLED'`,
  );
}

/** What the completion rule says of that attendance. */
async function settle(em: EntityManager, { id, endsAt }: SeededRun): Promise<void> {
  await rows(
    em,
    sql`WITH counted AS (
        SELECT e.id, count(*) FILTER (WHERE a.mark = 'PRESENT') AS present, count(*) AS sessions, c.completion_rule AS rule
          FROM enrolment e JOIN course_run r ON r.id = e.run_id JOIN course c ON c.id = r.course_id
          JOIN session_attendance a ON a.enrolment_id = e.id WHERE e.run_id = ${id} GROUP BY e.id, c.completion_rule
      ), settled AS (
        UPDATE enrolment e SET updated_at = ${endsAt}, state = CASE
            WHEN k.present = 0 THEN 'NO_SHOW'
            WHEN k.present >= coalesce((k.rule->>'minSessions')::int, 0) AND k.present * 100 >= coalesce((k.rule->>'minPercent')::int, 0) * k.sessions
             AND (coalesce((k.rule->>'noAbsence')::boolean, false) IS FALSE OR k.present = k.sessions) THEN 'COMPLETED'
            ELSE 'NOT_COMPLETED' END
          FROM counted k WHERE k.id = e.id RETURNING e.id, e.state
      )
      INSERT INTO enrolment_event (enrolment_id, from_state, to_state, cause, actor_id, at)
      SELECT id, 'ENROLLED', state, 'RUN_COMPLETED', NULL, ${endsAt} FROM settled`,
  );
}

/** People in every run, counters that fit, and the story of each. */
export async function seedEnrolments(em: EntityManager, seeded: readonly SeededRun[], now: Date): Promise<void> {
  for (const one of seeded) {
    await seedRun(em, one, now);
    if (one.run.state !== 'COMPLETED') continue;
    await seedAttendance(em, one.id);
    await settle(em, one);
  }
  await rows(
    em,
    sql`UPDATE course_run r SET seats_taken = (SELECT count(*) FROM enrolment e WHERE e.run_id = r.id
      AND e.state IN ('OFFERED','ENROLLED','COMPLETED','NOT_COMPLETED','NO_SHOW'))`,
  );
}
