import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { seatStates, type AbsenceRule } from '@kompetanse/domain/enrolment';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { Database, rows } from '../platform/database/database.ts';
import { groupedBy, inOrder, type Loaders } from '../platform/graphql/context.ts';

/** One day of a run, and who else of the unit has a seat in anything that day, or asks for one. */
export interface CoverageRow {
  readonly enrolmentId: string;
  readonly day: LocalDate;
  /** How many have a seat: awayIds counted. */
  readonly away: number;
  readonly awayIds: readonly string[];
  readonly askingIds: readonly string[];
}

export interface UnitLimit {
  readonly id: string;
  readonly limit: number | null;
  readonly rule: AbsenceRule;
}

/** Days in Norway from the start of a session to its end; alias of the table. */
const days = (
  session: string,
) => sql`generate_series((${sql.ref(`${session}.starts_at`)} AT TIME ZONE 'Europe/Oslo')::date,
  (${sql.ref(`${session}.ends_at`)} AT TIME ZONE 'Europe/Oslo')::date, interval '1 day')`;

/** The days of each enrolment's run in order; sessions and runs that were cancelled keep nobody away. */
export function coverageOf(em: EntityManager, enrolmentIds: readonly string[]): Promise<CoverageRow[]> {
  return rows(
    em,
    sql<CoverageRow>`WITH asked AS (
        SELECT DISTINCT e.id, e.unit_id, e.person_id, g.day::date AS day FROM enrolment e
          JOIN course_session s ON s.run_id = e.run_id AND s.state <> 'CANCELLED' CROSS JOIN LATERAL ${days('s')} AS g(day)
         WHERE e.id = ANY (${[...enrolmentIds]}::uuid[])
      ), others AS (
        SELECT DISTINCT o.unit_id, o.person_id, o.state = 'REQUESTED' AS asking, g.day::date AS day FROM enrolment o
          JOIN course_run r ON r.id = o.run_id AND r.state <> 'CANCELLED'
          JOIN course_session s ON s.run_id = o.run_id AND s.state <> 'CANCELLED' CROSS JOIN LATERAL ${days('s')} AS g(day)
         WHERE o.unit_id IN (SELECT unit_id FROM asked) AND o.state = ANY (${['REQUESTED', ...seatStates]})
           AND s.ends_at >= (SELECT min(day) FROM asked)::timestamp AT TIME ZONE 'Europe/Oslo'
      )
      SELECT a.id AS "enrolmentId", a.day::text AS day, count(*) FILTER (WHERE NOT o.asking)::int AS away,
        coalesce(array_agg(o.person_id ORDER BY p.family_name, p.given_name, p.id) FILTER (WHERE NOT o.asking), '{}') AS "awayIds",
        coalesce(array_agg(o.person_id ORDER BY p.family_name, p.given_name, p.id) FILTER (WHERE o.asking), '{}') AS "askingIds"
      FROM asked a LEFT JOIN others o ON o.unit_id = a.unit_id AND o.day = a.day AND o.person_id <> a.person_id
      LEFT JOIN person p ON p.id = o.person_id
      GROUP BY a.id, a.day ORDER BY a.id, a.day`,
  );
}

/** How a unit is covered, and what it allows. */
@Injectable()
export class CoverageQueries {
  constructor(private readonly db: Database) {}

  days(enrolmentId: string, loaders: Loaders): Promise<CoverageRow[]> {
    const loader = loaders.for('coverage', async (ids) =>
      groupedBy(ids, await coverageOf(this.db.reader(), ids), (row) => row.enrolmentId),
    );
    return loader.load(enrolmentId);
  }

  async limit(unitId: string, loaders: Loaders): Promise<UnitLimit> {
    const loader = loaders.for('absenceLimit', async (ids) =>
      inOrder(
        ids,
        await rows(
          this.db.reader(),
          sql<UnitLimit>`SELECT id, max_simultaneous_absence AS "limit", absence_rule AS rule FROM org_unit WHERE id = ANY (${ids}::uuid[])`,
        ),
        (row) => row.id,
      ),
    );
    return (await loader.load(unitId)) ?? { id: unitId, limit: null, rule: 'WARN' };
  }
}
