import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { halfYearEnds, mittValgKinds, mittValgModules } from '@kompetanse/domain/program';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { Clock } from '../platform/clock/clock.ts';
import { Database, rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';
import { holdsOn, metModules, mittValgOf } from './coverage-rows.ts';
import { programReaders } from './program-access.ts';

export interface CoverageRow {
  readonly unitId: string;
  readonly staff: number;
  readonly covered: number;
  readonly planned: number;
  readonly modules: readonly number[];
}

interface Share {
  readonly staff: number;
  readonly covered: number;
}

export interface CoveragePoint {
  readonly on: LocalDate;
  readonly kindergartens: Share;
  readonly schools: Share;
}

const HALF_YEARS = 6;

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
    return rows(
      this.db.reader(),
      sql<CoverageRow>`
        WITH ${mittValgOf(this.clock.now())}, ${metModules}, staff AS (
          SELECT DISTINCT u.id AS unit_id, u.path, m.person_id
            FROM org_unit u JOIN employment m ON m.unit_id = u.id JOIN person p ON p.id = m.person_id AND p.erased_at IS NULL
           WHERE u.kind = ANY (${[...mittValgKinds]}) AND ${inScope(viewer, programReaders, 'u.path')}
             AND ${holdsOn('u', today)} AND ${holdsOn('m', today)}
        )
        SELECT s.unit_id AS "unitId", count(*)::int AS staff, count(*) FILTER (WHERE v.completed)::int AS covered,
               count(*) FILTER (WHERE v.seated AND NOT v.completed)::int AS planned,
               ARRAY[${sql.join(mittValgModules.map((no) => sql`count(*) FILTER (WHERE EXISTS (SELECT FROM met t WHERE t.person_id = s.person_id AND t.no = ${no}))::int`))}] AS modules
          FROM staff s LEFT JOIN mitt_valg v ON v.person_id = s.person_id GROUP BY s.unit_id, s.path ORDER BY s.path`,
    );
  }

  /** The last half years and today, for all units of the viewer's scope together; those employed on each day, and those who had completed by then. */
  overTime(viewer: Viewer): Promise<CoveragePoint[]> {
    const share = (kindergarten: boolean) => {
      const these = kindergarten ? sql`s.kind = 'KINDERGARTEN'` : sql`s.kind <> 'KINDERGARTEN'`;
      return sql`json_build_object('staff', count(DISTINCT s.person_id) FILTER (WHERE ${these}),
        'covered', count(DISTINCT s.person_id) FILTER (WHERE ${these} AND v.since <= d.day))`;
    };
    return rows(
      this.db.reader(),
      sql<CoveragePoint>`
        WITH ${mittValgOf(this.clock.now())}, day AS (SELECT unnest(${halfYearEnds(this.clock.today(), HALF_YEARS)}::date[]) AS day)
        SELECT d.day::text AS on, ${share(true)} AS kindergartens, ${share(false)} AS schools
          FROM day d LEFT JOIN LATERAL (
            SELECT u.kind, m.person_id FROM org_unit u JOIN employment m ON m.unit_id = u.id AND ${holdsOn('m', sql`d.day`)}
              JOIN person p ON p.id = m.person_id AND p.erased_at IS NULL
             WHERE u.kind = ANY (${[...mittValgKinds]}) AND ${inScope(viewer, programReaders, 'u.path')} AND ${holdsOn('u', sql`d.day`)}
          ) s ON true LEFT JOIN mitt_valg v ON v.person_id = s.person_id
         GROUP BY d.day ORDER BY d.day`,
    );
  }
}
