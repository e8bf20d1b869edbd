import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { liveStates, seatStates } from '@kompetanse/domain/enrolment';
import { mittValgKinds, type MittValgState } from '@kompetanse/domain/program';
import { Clock } from '../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';
import { holdsOn, metModules, mittValgOf } from './coverage-rows.ts';
import { programReaders } from './program-access.ts';

export interface CoveragePerson {
  readonly personId: string;
  readonly state: MittValgState;
  readonly modules: readonly number[];
  readonly runId: string | null;
}

/** Who of a unit has Mitt valg, who is on the way, and who lacks it. */
@Injectable()
export class CoverageStaffQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The same people and the same rule as the counts of the unit, by name; null when it is not the viewer's. */
  async of(viewer: Viewer, unit: string): Promise<CoveragePerson[] | null> {
    const [today, now] = [this.clock.today(), this.clock.now()];
    const unitId = rowId(unit);
    const seen = await firstRow(
      this.db.reader(),
      sql`SELECT FROM org_unit u WHERE u.id = ${unitId}::uuid AND u.kind = ANY (${[...mittValgKinds]}) AND ${inScope(viewer, programReaders, 'u.path')}`,
    );
    if (!seen) return null;
    return rows(
      this.db.reader(),
      sql<CoveragePerson>`
        WITH ${mittValgOf(now)}, ${metModules}
        SELECT p.id AS "personId",
               CASE WHEN v.completed THEN 'COVERED' WHEN v.seated THEN 'PLANNED' WHEN seat.run_id IS NOT NULL THEN 'WAITING' WHEN i.run_id IS NOT NULL THEN 'INVITED' ELSE 'MISSING' END AS state,
               coalesce((SELECT array_agg(t.no ORDER BY t.no) FROM met t WHERE t.person_id = p.id), '{}') AS modules,
               CASE WHEN v.completed THEN NULL ELSE coalesce(seat.run_id, i.run_id) END AS "runId"
          FROM person p LEFT JOIN mitt_valg v ON v.person_id = p.id
          LEFT JOIN LATERAL (
            SELECT e.run_id FROM enrolment e JOIN course_run r ON r.id = e.run_id JOIN course c ON c.id = r.course_id AND c.type = 'MITT_VALG'
             WHERE e.person_id = p.id AND e.state = ANY (${[...liveStates]}) AND r.state NOT IN ('COMPLETED','CANCELLED') AND r.ends_at > ${now}
             ORDER BY e.state = ANY (${[...seatStates]}) DESC, r.starts_at, r.id LIMIT 1) seat ON true
          LEFT JOIN LATERAL (
            SELECT o.run_id FROM course_invitation o JOIN course_run r ON r.id = o.run_id JOIN course c ON c.id = r.course_id AND c.type = 'MITT_VALG'
             WHERE o.person_id = p.id AND r.state IN ('PUBLISHED','CONFIRMED') AND r.closes_at > ${now}
             ORDER BY r.starts_at, r.id LIMIT 1) i ON true
         WHERE p.erased_at IS NULL AND EXISTS (SELECT FROM employment m WHERE m.person_id = p.id AND m.unit_id = ${unitId}::uuid AND ${holdsOn('m', today)})
         ORDER BY p.family_name COLLATE "nb-x-icu", p.given_name COLLATE "nb-x-icu", p.id`,
    );
  }
}
