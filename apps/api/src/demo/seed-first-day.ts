import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { rows } from '../platform/database/database.ts';

/** People who book through the product's own function on the day of the first start, so that real messages leave at once. */
const bookings: readonly { readonly course: string; readonly unit: string; readonly offset: number }[] = [
  { course: 'SKOLE-HJEM', unit: 'rena-skole', offset: 11 },
  { course: 'NETTVERK', unit: 'barnevern', offset: 2 },
  { course: 'KLASSEMILJO', unit: 'amot-ungdomsskole', offset: 9 },
  { course: 'COSP-ANSATTE', unit: 'rena-skole', offset: 20 },
];

/** Measures that stand as they stood when the plan's period ended. */
const measureStates: Readonly<Record<string, readonly string[]>> = {
  IMPLEMENTED: ['5', '9', '10', '13', '15', '20'],
  IN_PROGRESS: ['1', '2', '3', '6', 'foreldreveiledning', '11', '17'],
  CLOSED: ['4', '12', '16', '8'],
  PLANNED: ['14', '19'],
};

/** What makes the first day lively: bookings with their mails, Sander's own courses, and where the measures stand. */
export async function seedFirstDay(em: EntityManager, { now, today }: { now: Date; today: LocalDate }): Promise<void> {
  for (const { course, unit, offset } of bookings) {
    await rows(
      em,
      sql`SELECT placed.outcome FROM (
          SELECT p.id, u.id AS unit_id, r.id AS run_id FROM course_run r JOIN course c ON c.id = r.course_id AND c.code = ${course}, org_unit u
            JOIN employment e ON e.unit_id = u.id JOIN person p ON p.id = e.person_id
           WHERE u.key = ${unit} AND r.starts_at > ${now} AND p.family_name <> 'Testmoen' AND NOT EXISTS (SELECT 1 FROM role_assignment a WHERE a.person_id = p.id)
             AND NOT EXISTS (SELECT 1 FROM enrolment x WHERE x.run_id = r.id AND x.person_id = p.id)
           ORDER BY r.starts_at, p.hr_key OFFSET ${offset} LIMIT 1) w,
        LATERAL enrolment_place(w.run_id, w.id, w.unit_id, w.id, ${now}, ${today}::date, true) placed`,
    );
  }
  await seedSander(em, now);
  for (const [state, refs] of Object.entries(measureStates)) {
    await rows(em, sql`UPDATE measure SET state = ${state} WHERE ref = ANY (${[...refs]}::text[])`);
  }
}

/** Sander has been to the course that just ended, so that its certificate can be his. */
async function seedSander(em: EntityManager, now: Date): Promise<void> {
  await rows(
    em,
    sql`WITH placed AS (
        INSERT INTO enrolment (run_id, person_id, unit_id, state, requested_at, booked_by, created_at, updated_at)
        SELECT r.id, p.id, e.unit_id, 'ENROLLED', r.opens_at, p.id, r.opens_at, r.opens_at
          FROM course_run r JOIN course c ON c.id = r.course_id, person p JOIN employment e ON e.person_id = p.id
         WHERE c.code = 'SKOLE-HJEM' AND r.state = 'IN_PROGRESS' AND r.ends_at < ${now} AND p.given_name = 'Sander' AND p.family_name = 'Testmoen'
        RETURNING id, run_id, person_id, requested_at
      ), seat AS (UPDATE course_run r SET seats_taken = seats_taken + 1 FROM placed WHERE r.id = placed.run_id)
      INSERT INTO enrolment_event (enrolment_id, from_state, to_state, cause, actor_id, at) SELECT id, NULL, 'ENROLLED', 'BOOKED', person_id, requested_at FROM placed`,
  );
}
