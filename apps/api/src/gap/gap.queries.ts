import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import type { GapState } from '@kompetanse/contract';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { Clock } from '../platform/clock/clock.ts';
import { Database, rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { askedOf, judged, ledBy } from './judged.ts';

export interface CellRow {
  readonly personId: string;
  readonly requirementId: string;
  readonly state: GapState;
  readonly waiting: boolean;
  readonly expiresOn: string | null;
}

export interface PersonCells {
  readonly personId: string;
  readonly cells: readonly CellRow[];
}

export interface MatrixRows {
  readonly asOf: LocalDate;
  readonly unitId: string | null;
  readonly requirementIds: readonly string[];
  readonly people: readonly PersonCells[];
}

export interface CountRow {
  readonly unitId: string | null;
  readonly people: number;
  readonly complete: number;
  readonly met: number;
  readonly expiresSoon: number;
  readonly missing: number;
}

export interface ReportRows {
  readonly asOf: LocalDate;
  readonly total: CountRow;
  readonly units: readonly CountRow[];
}

const MOST_PEOPLE = 500;
const nobody: CountRow = { unitId: null, people: 0, complete: 0, met: 0, expiresSoon: 0, missing: 0 };

/** What people have against what is asked of them, as of today; each list is one statement. */
@Injectable()
export class GapQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** What is asked of the viewer. */
  mine(viewer: Viewer): Promise<CellRow[]> {
    return this.cells(sql<boolean>`e.person_id = ${viewer.personId}::uuid`);
  }

  /** Person by person, of those the viewer is unit leader for. */
  async matrix(viewer: Viewer, unitId: string | null): Promise<MatrixRows> {
    const found = await this.cells(
      sql<boolean>`${ledBy(viewer, ['UNIT_LEADER'])}
        AND (${unitId}::text IS NULL OR u.path LIKE (SELECT x.path || '%' FROM org_unit x WHERE x.id::text = ${unitId}))`,
    );
    const people = [...Map.groupBy(found, ({ personId }) => personId)].map(([personId, cells]) => ({
      personId,
      cells,
    }));
    const requirementIds = [...new Set(found.map(({ requirementId }) => requirementId))];
    return { asOf: this.clock.today(), unitId, requirementIds, people: people.slice(0, MOST_PEOPLE) };
  }

  /** Units of the viewer's subtree in tree order, and all together. */
  async report(viewer: Viewer): Promise<ReportRows> {
    const today = this.clock.today();
    const found = await rows(
      this.db.reader(),
      sql<CountRow>`WITH ${judged(askedOf(ledBy(viewer, ['UNIT_LEADER', 'SECTOR_LEADER']), today), today)},
        numbered AS (SELECT person_id, unit_ids, count(*) FILTER (WHERE state = 'MET') AS met, count(*) FILTER (WHERE state = 'EXPIRES_SOON') AS soon,
                            count(*) FILTER (WHERE state = 'MISSING') AS missing FROM judged WHERE mandatory GROUP BY person_id, unit_ids),
        counted AS (
          SELECT x.unit_id, count(*)::int AS people, count(*) FILTER (WHERE x.missing = 0)::int AS complete,
                 sum(x.met)::int AS met, sum(x.soon)::int AS soon, sum(x.missing)::int AS missing
            FROM (SELECT unit_id, person_id, sum(met) AS met, sum(soon) AS soon, sum(missing) AS missing
                    FROM numbered, unnest(unit_ids) unit_id GROUP BY unit_id, person_id) x GROUP BY x.unit_id
          UNION ALL
          SELECT NULL, count(*)::int, count(*) FILTER (WHERE x.missing = 0)::int, coalesce(sum(x.met), 0)::int, coalesce(sum(x.soon), 0)::int,
                 coalesce(sum(x.missing), 0)::int
            FROM (SELECT person_id, sum(met) AS met, sum(soon) AS soon, sum(missing) AS missing FROM numbered GROUP BY person_id) x)
        SELECT k.unit_id AS "unitId", k.people, k.complete, k.met, k.soon AS "expiresSoon", k.missing
          FROM counted k LEFT JOIN org_unit u ON u.id = k.unit_id ORDER BY u.path NULLS FIRST`,
    );
    const [total = nobody, ...units] = found;
    return { asOf: today, total, units };
  }

  /** By person, then as the requirements stand in their list. */
  private cells(where: RawBuilder<boolean>): Promise<CellRow[]> {
    const today = this.clock.today();
    return rows(
      this.db.reader(),
      sql<CellRow>`WITH ${judged(askedOf(where, today), today)}
        SELECT j.person_id AS "personId", j.requirement_id AS "requirementId", j.state, j.waiting, j.expires_on::text AS "expiresOn"
          FROM judged j JOIN person p ON p.id = j.person_id
          JOIN competence_requirement r ON r.id = j.requirement_id JOIN competence c ON c.id = r.competence_id
         ORDER BY p.family_name COLLATE "nb-x-icu", p.given_name COLLATE "nb-x-icu", p.id, NOT r.mandatory, c.name_nb COLLATE "nb-x-icu", r.id`,
    );
  }
}
