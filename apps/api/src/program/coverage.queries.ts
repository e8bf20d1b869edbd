import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { seatStates } from '@kompetanse/domain/enrolment';
import { Clock } from '../platform/clock/clock.ts';
import { Database, rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';

export interface CoverageRow {
  readonly unitId: string;
  readonly staff: number;
  readonly covered: number;
  readonly planned: number;
}

/** How far Mitt valg has come in the units that work with it. Source: measure 9. */
@Injectable()
export class CoverageQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Kindergartens, schools and SFO with staff today in the viewer's scope, in tree order; people, not enrolments.
   * staff: employed in the unit today. covered: of these, with a COMPLETED enrolment in any Mitt valg run, wherever they
   * worked then. planned: of the rest, with a seat in a run that has not ended, nor been completed or cancelled.
   */
  mittValg(viewer: Viewer): Promise<CoverageRow[]> {
    const today = this.clock.today();
    const now = this.clock.now();
    return rows(
      this.db.reader(),
      sql<CoverageRow>`
        WITH mitt_valg AS (
          SELECT e.person_id, bool_or(e.state = 'COMPLETED') AS completed,
                 bool_or(e.state = ANY (${[...seatStates]}) AND r.state NOT IN ('COMPLETED','CANCELLED') AND r.ends_at > ${now}) AS seated
            FROM enrolment e JOIN course_run r ON r.id = e.run_id JOIN course c ON c.id = r.course_id AND c.type = 'MITT_VALG'
           GROUP BY e.person_id
        ), staff AS (
          SELECT DISTINCT u.id AS unit_id, u.path, m.person_id
            FROM org_unit u JOIN employment m ON m.unit_id = u.id JOIN person p ON p.id = m.person_id AND p.erased_at IS NULL
           WHERE u.kind IN ('KINDERGARTEN','SCHOOL','SFO') AND ${inScope(viewer, ['UNIT_LEADER', 'SECTOR_LEADER', 'COURSE_COORDINATOR'], 'u.path')}
             AND u.valid_from <= ${today}::date AND (u.valid_to IS NULL OR u.valid_to >= ${today}::date)
             AND m.valid_from <= ${today}::date AND (m.valid_to IS NULL OR m.valid_to >= ${today}::date)
        )
        SELECT s.unit_id AS "unitId", count(*)::int AS staff, count(*) FILTER (WHERE v.completed)::int AS covered,
               count(*) FILTER (WHERE v.seated AND NOT v.completed)::int AS planned
          FROM staff s LEFT JOIN mitt_valg v ON v.person_id = s.person_id GROUP BY s.unit_id, s.path ORDER BY s.path`,
    );
  }
}
