import { sql } from 'kysely';
import { rows } from '../platform/database/database.ts';
import type { Replay } from './replay.ts';

/** Positions that the training of facilitators is meant for; the other courses are for everybody in their audience. */
const meantFor: Readonly<Record<string, readonly string[]>> = {
  'COSP-VEILEDER': ['HELSESYKEPLEIER', 'JORDMOR', 'BARNEVERNKONSULENT'],
};

/** A course that has no run yet, and units where some wish for it. */
const wished = { course: 'OVERGANG', units: ['kommunal-barnehage-1', 'rena-skole'], people: 7 } as const;

/** Whom courses are meant for, and who waits to be told of one that nobody can book. */
export async function seedInterest({ em, now }: Replay): Promise<void> {
  for (const [code, profiles] of Object.entries(meantFor))
    await rows(
      em,
      sql`INSERT INTO course_meant_for (course_id, profile_code) SELECT c.id, unnest(${[...profiles]}::text[]) FROM course c WHERE c.code = ${code}`,
    );
  await rows(
    em,
    sql`INSERT INTO course_interest (course_id, person_id, created_at)
      SELECT c.id, w.person_id, ${now}::timestamptz - w.place * interval '3 days' FROM course c, (
        SELECT m.person_id, row_number() OVER (ORDER BY md5(p.email)) AS place FROM employment m JOIN org_unit u ON u.id = m.unit_id
          JOIN person p ON p.id = m.person_id WHERE u.key = ANY (${[...wished.units]}::text[]) AND p.hr_key NOT LIKE 'D000%'
      ) w WHERE c.code = ${wished.course} AND w.place <= ${wished.people} ON CONFLICT DO NOTHING`,
  );
}
