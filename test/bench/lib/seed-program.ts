import type { Pool } from 'pg';

/** Minutes of the parts of the programme of the bench. */
export const parts = { course: 480, supervision: 600, ownWork: 300 } as const;

/**
 * A programme of three years for the whole sector: a course most people have completed, supervision in groups of five, and own work that every
 * second person has had approved. One person in a hundred is let off.
 */
export async function seedProgram(sql: Pool): Promise<void> {
  await sql.query(
    `WITH program AS (
       INSERT INTO program (title_nb, title_nn, title_en, starts_on, ends_on, state, created_at, updated_at)
       VALUES ('Program', 'Program', 'Programme', current_date - 1000, current_date + 95, 'PUBLISHED', now(), now()) RETURNING id),
     audience AS (INSERT INTO program_for_unit (program_id, unit_id) SELECT program.id, u.id FROM program, org_unit u WHERE u.kind = 'SECTOR')
     INSERT INTO program_element (program_id, strand, kind, title_nb, title_nn, title_en, course_id, required, minutes, position, created_at, updated_at)
     SELECT program.id, e.strand, e.kind, e.kind, e.kind, e.kind, CASE WHEN e.kind = 'COURSE' THEN c.id END, true, e.minutes, e.position, now(), now()
       FROM program, course c, (VALUES ('FAGLIG_PAFYLL', 'COURSE', $1::int, 1), ('VEILEDNING', 'SUPERVISION', $2, 2), ('EGET_ARBEID', 'OWN_WORK', $3, 3))
            AS e (strand, kind, minutes, position) WHERE c.code = 'FORTID'`,
    [parts.course, parts.supervision, parts.ownWork],
  );
  await sql.query(
    `WITH p AS (SELECT id, (row_number() OVER (ORDER BY id) - 1) / 5 AS team FROM person),
     series AS (
       INSERT INTO supervision_series (title, goal, supervisor_id, planned_sessions, planned_minutes, state, created_at, updated_at)
       SELECT 'Gruppe ' || team, '', (array_agg(id))[1], 1, 90, 'ACTIVE', now(), now() FROM p GROUP BY team RETURNING id, title),
     held AS (
       INSERT INTO supervision_session (series_id, no, starts_at, ends_at, place, state, updated_at)
       SELECT id, 1, now() - interval '100 days', now() - interval '100 days' + interval '90 minutes', 'Rena', 'HELD', now() FROM series RETURNING id, series_id)
     INSERT INTO supervision_presence (session_id, person_id, present, recorded_by, recorded_at)
     SELECT held.id, p.id, true, p.id, now() FROM held JOIN series ON series.id = held.series_id JOIN p ON series.title = 'Gruppe ' || p.team`,
  );
  await sql.query(
    `INSERT INTO own_work (person_id, element_id, title, done_on, minutes, reflection, state, submitted_at, answered_by, answered_at, created_at, updated_at)
     SELECT p.id, e.id, 'Lest', current_date - 50, 120, 'Lært', 'APPROVED', now(), p.next, now(), now(), now()
       FROM program_element e, (SELECT id, lead(id) OVER (ORDER BY id) AS next, row_number() OVER (ORDER BY id) AS place FROM person) p
      WHERE e.kind = 'OWN_WORK' AND p.place % 2 = 0 AND p.next IS NOT NULL`,
  );
  await sql.query(
    `INSERT INTO program_exemption (program_id, person_id, reason, granted_by, granted_at)
     SELECT g.id, p.id, 'Permisjon', p.next, now()
       FROM program g, (SELECT id, lead(id) OVER (ORDER BY id) AS next, row_number() OVER (ORDER BY id) AS place FROM person) p
      WHERE p.place % 100 = 0 AND p.next IS NOT NULL`,
  );
}
