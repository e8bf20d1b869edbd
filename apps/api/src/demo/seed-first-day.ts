import { sql } from 'kysely';
import { rows } from '../platform/database/database.ts';
import type { Replay } from './replay.ts';
import { signInNumbers } from './staff.ts';

/** People who book on the day of the first start, so that real messages leave at once. */
const bookings: readonly { readonly course: string; readonly unit: string; readonly offset: number }[] = [
  { course: 'SKOLE-HJEM', unit: 'rena-skole', offset: 11 },
  { course: 'NETTVERK', unit: 'barnevern', offset: 2 },
  { course: 'KLASSEMILJO', unit: 'amot-ungdomsskole', offset: 9 },
  { course: 'COSP-ANSATTE', unit: 'rena-skole', offset: 4 },
];

/** Measures as they stood when the plan's period ended. */
const measureStates: Readonly<Record<string, readonly string[]>> = {
  IMPLEMENTED: ['5', '9', '10', '13', '15', '20'],
  IN_PROGRESS: ['1', '2', '3', '6', 'foreldreveiledning', '11', '17'],
  CLOSED: ['4', '12', '16', '8'],
  PLANNED: ['14', '19'],
};

export async function seedMeasureStates({ em, now }: Replay): Promise<void> {
  for (const [state, refs] of Object.entries(measureStates))
    await rows(
      em,
      sql`UPDATE measure SET state = ${state}, updated_at = ${now}, version = version + 1 WHERE ref = ANY (${[...refs]}::text[])`,
    );
}

/** Bookings of this very moment; their mails are in Utboks as soon as the product has started. */
export async function seedFirstDay({ em, now, today }: Replay): Promise<void> {
  for (const { course, unit, offset } of bookings) {
    await rows(
      em,
      sql`SELECT placed.outcome FROM (
          SELECT p.id, u.id AS unit_id, r.id AS run_id FROM course_run r JOIN course c ON c.id = r.course_id AND c.code = ${course}, org_unit u
            JOIN employment e ON e.unit_id = u.id JOIN person p ON p.id = e.person_id
           WHERE u.key = ${unit} AND r.starts_at > ${now} AND p.hr_key <> ALL (${[...signInNumbers]}::text[])
             AND NOT EXISTS (SELECT 1 FROM role_assignment a WHERE a.person_id = p.id)
             AND NOT EXISTS (SELECT 1 FROM enrolment x WHERE x.run_id = r.id AND x.person_id = p.id)
             AND enrolment_ineligible(r.id, p.id, ${today}::date, '{}') IS NULL
           ORDER BY r.starts_at, p.hr_key OFFSET ${offset} LIMIT 1) w,
        LATERAL enrolment_place(w.run_id, w.id, w.unit_id, w.id, ${now}, ${today}::date, true) placed`,
    );
  }
}
