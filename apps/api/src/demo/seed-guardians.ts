import { sql } from 'kysely';
import { firstRow, rows } from '../platform/database/database.ts';
import type { Replay } from './replay.ts';

/** «Ylva Demobakk (foresatt)»: left out of the crowd, so that her place is this one. */
export const YLVA = 'foresatt1@amot.example';
/** Has signed up and not confirmed: the link is in Utboks as soon as the product has started. */
const TO_CONFIRM = 'foresatt61@amot.example';

const run = sql`(SELECT r.id FROM course_run r JOIN course c ON c.id = r.course_id AND c.code = 'COSP-FORESATTE'
  WHERE r.state = 'PUBLISHED' AND r.seats_taken < r.capacity ORDER BY r.starts_at DESC LIMIT 1)`;

/** Guardians without an account: each with a place to come has a page of their own; Ylva takes a place now, another has still to confirm. */
export async function seedSignUps({ em, outbox, now, today }: Replay): Promise<void> {
  await rows(
    em,
    sql`SELECT placed.outcome FROM person p, LATERAL enrolment_place(${run}, p.id, NULL, p.id, ${now}, ${today}::date, true) placed
      WHERE p.email = ${YLVA}`,
  );
  await rows(
    em,
    sql`INSERT INTO guardian_sign_up (run_id, person_id, age_0_to_5, address_sha256, created_at, confirm_before, confirmed_at, enrolment_id)
      SELECT DISTINCT ON (p.id) e.run_id, p.id, true, encode(sha256(convert_to(p.email, 'UTF8')), 'hex'), e.requested_at,
        e.requested_at + interval '24 hours', e.requested_at, e.id
      FROM enrolment e JOIN person p ON p.id = e.person_id AND p.kind = 'GUARDIAN' JOIN course_run r ON r.id = e.run_id AND r.starts_at > ${now}
      WHERE e.state IN ('ENROLLED', 'WAITLISTED', 'OFFERED') ORDER BY p.id, e.requested_at DESC`,
  );
  const open = await firstRow(
    em,
    sql<{ id: string }>`WITH p AS (
        INSERT INTO person (kind, given_name, family_name, email, created_at, updated_at)
        VALUES ('GUARDIAN', 'Iver', 'Testdal', ${TO_CONFIRM}, ${now}, ${now}) RETURNING id, email
      )
      INSERT INTO guardian_sign_up (run_id, person_id, age_0_to_5, address_sha256, created_at, confirm_before)
      SELECT ${run}, p.id, true, encode(sha256(convert_to(p.email, 'UTF8')), 'hex'), ${now}, ${now}::timestamptz + interval '24 hours' FROM p RETURNING id`,
  );
  await outbox.record(em, { type: 'guardian.link', signUpId: open?.id ?? '', occurrence: 'demo' });
}
