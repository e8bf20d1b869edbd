import { sql, type RawBuilder } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';

export interface Asked {
  /** The programmes; alias g. */
  readonly programs: RawBuilder<boolean>;
  /** The positions that are looked at; aliases m (employment) and u (its unit). */
  readonly people: RawBuilder<boolean>;
  /** Narrows the people of a column, for a card of few; true for a card of all. */
  readonly only: (person: RawBuilder<unknown>) => RawBuilder<boolean>;
  readonly today: LocalDate;
}

/** What holds of a day in Norway between the first and the last of programme g, for a moment. */
const within = (moment: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`
  ${moment} >= g.starts_on::timestamp AT TIME ZONE 'Europe/Oslo' AND ${moment} < (g.ends_on + 1)::timestamp AT TIME ZONE 'Europe/Oslo'`;

/**
 * SQL for after WITH, what every card is made from:
 * asked: the programmes, with the day they are looked at (today, or their last day when that has passed).
 * part: their elements. member: who takes part that day, with the units it is for; nobody who has left, everybody who has begun (ADR 0019).
 * let_off: open exemptions. done: minutes by element and person, of courses and own work, none above the element's own.
 * held: minutes with a supervisor by person. The rule the figures follow is standingOf in libs/domain/src/program.
 */
export function progress({ programs, people, only, today }: Asked): RawBuilder<unknown> {
  return sql`asked AS MATERIALIZED (
      SELECT g.*, least(g.ends_on, ${today}::date) AS day, EXISTS (SELECT FROM program_for_profile x WHERE x.program_id = g.id) AS by_profile
        FROM program g WHERE ${programs}),
    part AS MATERIALIZED (SELECT e.* FROM program_element e JOIN asked g ON g.id = e.program_id WHERE e.removed_at IS NULL),
    member AS MATERIALIZED (
      SELECT g.id AS program_id, m.person_id, array_agg(DISTINCT m.unit_id) AS unit_ids
        FROM asked g JOIN program_for_unit f ON f.program_id = g.id JOIN org_unit a ON a.id = f.unit_id
        JOIN org_unit u ON u.path LIKE a.path || '%'
        JOIN employment m ON m.unit_id = u.id AND m.valid_from <= g.day AND (m.valid_to IS NULL OR m.valid_to >= g.day)
        JOIN person p ON p.id = m.person_id AND p.erased_at IS NULL
       WHERE ${people} AND (NOT g.by_profile OR EXISTS (
         SELECT FROM program_for_profile x WHERE x.program_id = g.id AND x.profile_code = m.profile_code))
       GROUP BY g.id, m.person_id),
    let_off AS MATERIALIZED (
      SELECT x.* FROM program_exemption x JOIN asked g ON g.id = x.program_id WHERE x.lifted_at IS NULL AND ${only(sql`x.person_id`)}),
    source AS (${source(only)}),
    done AS MATERIALIZED (
      SELECT e.program_id, e.id AS element_id, s.person_id, least(e.minutes, sum(s.minutes))::int AS minutes
        FROM source s JOIN part e ON e.id = s.element_id GROUP BY e.program_id, e.id, e.minutes, s.person_id),
    held AS MATERIALIZED (
      SELECT g.id AS program_id, x.person_id, (sum(extract(epoch FROM s.ends_at - s.starts_at)) / 60)::int AS minutes
        FROM asked g JOIN supervision_session s ON s.state = 'HELD' AND ${within(sql`s.starts_at`)}
        JOIN supervision_presence x ON x.session_id = s.id AND x.present AND ${only(sql`x.person_id`)}
       GROUP BY g.id, x.person_id)`;
}

/** Where minutes come from, element by element: a further source is one more part of this union. A completed course counts its element's minutes. */
function source(only: Asked['only']): RawBuilder<unknown> {
  return sql`SELECT e.id AS element_id, n.person_id, e.minutes
    FROM part e JOIN asked g ON g.id = e.program_id
    JOIN course_run r ON r.course_id = e.course_id AND ${within(sql`r.ends_at`)}
    JOIN enrolment n ON n.run_id = r.id AND n.state = 'COMPLETED' AND ${only(sql`n.person_id`)}
    UNION ALL SELECT e.id, w.person_id, w.minutes
    FROM part e JOIN asked g ON g.id = e.program_id
    JOIN own_work w ON w.element_id = e.id AND w.state = 'APPROVED' AND w.done_on BETWEEN g.starts_on AND g.ends_on AND ${only(sql`w.person_id`)}`;
}
