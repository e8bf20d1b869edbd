import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import { liveStates, type EnrolmentState } from '@kompetanse/domain/enrolment';
import type { RefusalCode, Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../platform/clock/clock.ts';
import { Database, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';
import { HindranceQueries } from './hindrances.queries.ts';

export interface BookableStaffRow {
  readonly personId: string;
  readonly unitName: string;
  readonly title: string;
  readonly state: EnrolmentState | null;
  readonly hindrance: Refuse | null;
}

interface FoundRow extends Omit<BookableStaffRow, 'hindrance'> {
  readonly code: RefusalCode | null;
}

/** A person whom the viewer may book, and the unit they are booked for. */
export interface BookablePerson {
  readonly personId: string;
  readonly unitId: string;
}

/** Whom a leader or a coordinator may book into a run. */
@Injectable()
export class StaffBookingQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly hindrances: HindranceQueries,
  ) {}

  /** By name, without the viewer, at most 100; each with what keeps them from a seat. */
  async bookable(viewer: Viewer, run: string, search?: string | null): Promise<BookableStaffRow[]> {
    const runId = rowId(run)?.toLowerCase() ?? null;
    const words = search?.trim().replaceAll(/[\\%_]/g, String.raw`\$&`);
    const named = words ? sql<boolean>`p.given_name || ' ' || p.family_name ILIKE ${`%${words}%`}` : sql<boolean>`true`;
    const found = await rows(
      this.db.reader(),
      sql<FoundRow>`WITH found AS MATERIALIZED (
          SELECT p.id, p.family_name, p.given_name, r.id AS run_id, m.unit_name, m.title FROM ${this.whom(viewer)}
           WHERE r.id = ${runId}::uuid AND p.id <> ${viewer.personId} AND ${named} ORDER BY p.family_name, p.given_name, p.id LIMIT 100
        )
        SELECT f.id AS "personId", f.unit_name AS "unitName", f.title, e.state,
          CASE WHEN e.state IS NULL THEN enrolment_ineligible(f.run_id, f.id, ${this.clock.today()}::date, '{}') END AS code
        FROM found f LEFT JOIN enrolment e ON e.run_id = f.run_id AND e.person_id = f.id AND e.state = ANY (${[...liveStates]})
        ORDER BY f.family_name, f.given_name, f.id`,
    );
    return Promise.all(
      found.map(async ({ code, ...row }) => ({
        ...row,
        hindrance:
          code === null || runId === null
            ? null
            : await this.hindrances.tell({ personId: row.personId, locale: viewer.locale }, runId, code),
      })),
    );
  }

  /** Those of them whom the viewer may book into the run. */
  among(viewer: Viewer, runId: string, personIds: readonly string[]): Promise<BookablePerson[]> {
    return rows(
      this.db.reader(),
      sql<BookablePerson>`SELECT p.id AS "personId", m.unit_id AS "unitId" FROM ${this.whom(viewer)}
        WHERE r.id = ${runId}::uuid AND p.id = ANY (${[...personIds]}::uuid[])`,
    );
  }

  /** Runs r, and people p with the employment m by which the viewer may book them: one in a unit they lead before others. */
  private whom(viewer: Viewer): RawBuilder<unknown> {
    const today = this.clock.today();
    const leads = inScope(viewer, ['UNIT_LEADER', 'SECTOR_LEADER'], 'u.path');
    const coordinates = inScope(viewer, ['COURSE_COORDINATOR'], 'host.path');
    return sql`course_run r JOIN org_unit host ON host.id = r.host_unit_id JOIN person p ON p.erased_at IS NULL AND r.state <> 'DRAFT',
      LATERAL (SELECT u.id AS unit_id, u.name AS unit_name, w.title FROM employment w JOIN org_unit u ON u.id = w.unit_id
        WHERE w.person_id = p.id AND w.valid_from <= ${today}::date AND (w.valid_to IS NULL OR w.valid_to >= ${today}::date)
          AND (${leads} OR ${coordinates}) ORDER BY ${leads} DESC, w.percent DESC, w.valid_from, w.id LIMIT 1) m`;
  }
}
