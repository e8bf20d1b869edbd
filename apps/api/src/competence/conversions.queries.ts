import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import type { ConversionYear } from '@kompetanse/contract';
import {
  conversionChoices,
  mayChangeConversion,
  type ConversionState,
  type ConversionStep,
} from '@kompetanse/domain/competence';
import type { Locale } from '@kompetanse/texts';
import { Clock } from '../platform/clock/clock.ts';
import { among } from '../platform/database/among.ts';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import { groupedBy, type Loaders, type Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';

interface StoredConversion {
  readonly id: string;
  readonly unitId: string;
  readonly fromProfile: string;
  readonly fromProfileName: string;
  readonly toProfile: string;
  readonly toProfileName: string;
  readonly positionTitle: string;
  readonly targetYear: number;
  readonly costNok: number;
  readonly state: ConversionState;
  readonly holderId: string | null;
  readonly measureRef: string | null;
  readonly measureTitle: string | null;
  readonly overBudgetReason: string | null;
  readonly version: number;
  readonly sectorLeader: boolean;
}

export interface ConversionRow extends StoredConversion {
  readonly actions: readonly ConversionStep[];
  readonly mayChange: boolean;
}

export interface ConversionEventRow {
  readonly conversionId: string;
  readonly fromState: ConversionState | null;
  readonly toState: ConversionState;
  readonly at: Date;
  readonly actorId: string;
  readonly holderId: string | null;
  readonly reason: string | null;
}

@Injectable()
export class ConversionQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  listed(viewer: Viewer, locale: Locale): Promise<ConversionRow[]> {
    return this.read(viewer, locale, sql<boolean>`true`);
  }

  /** After a change that was allowed. */
  async one(id: string, viewer: Viewer, locale: Locale): Promise<ConversionRow | null> {
    const [found] = await this.read(viewer, locale, sql<boolean>`c.id = ${rowId(id)}`);
    return found ?? null;
  }

  history(id: string, loaders: Loaders): Promise<ConversionEventRow[]> {
    const loader = loaders.for('conversion history', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<ConversionEventRow>`SELECT v.conversion_id AS "conversionId", v.from_state AS "fromState", v.to_state AS "toState", v.at,
              v.actor_id AS "actorId", v.holder_id AS "holderId", v.text AS reason FROM conversion_event v
            WHERE v.conversion_id ${among(ids)} ORDER BY v.id`,
        ),
        ({ conversionId }) => conversionId,
      ),
    );
    return loader.load(id);
  }

  years(): Promise<ConversionYear[]> {
    return this
      .yearsFrom(sql`SELECT generate_series(coalesce(min(y), ${this.thisYear()}), greatest(coalesce(max(y), 0), ${this.thisYear() + 2})) AS year
      FROM (SELECT target_year AS y FROM position_conversion WHERE state <> 'DROPPED' UNION ALL SELECT ${this.thisYear()}::int) planned`);
  }

  async year(year: number): Promise<ConversionYear | null> {
    const found = await this.yearsFrom(sql`SELECT ${year}::int AS year`);
    return found[0] ?? null;
  }

  private thisYear(): number {
    return Number(this.clock.today().slice(0, 4));
  }

  private yearsFrom(which: RawBuilder<unknown>): Promise<ConversionYear[]> {
    return rows(
      this.db.reader(),
      sql<ConversionYear>`SELECT s.year, conversion_budget(s.year) AS "budgetNok", conversion_spent(s.year, NULL) AS "plannedNok",
          (SELECT count(*)::int FROM position_conversion c WHERE c.target_year = s.year AND c.state <> 'DROPPED') AS positions,
          y.id IS NULL AS "fromPlan", coalesce(y.version, 0) AS version
        FROM (${which}) s LEFT JOIN conversion_year y ON y.year = s.year ORDER BY s.year`,
    );
  }

  private async read(viewer: Viewer, locale: Locale, which: RawBuilder<boolean>): Promise<ConversionRow[]> {
    const name = sql.ref(`name_${locale}`);
    const found = await rows(
      this.db.reader(),
      sql<StoredConversion>`SELECT c.id, c.unit_id AS "unitId", c.from_profile AS "fromProfile", f.${name} AS "fromProfileName",
          c.to_profile AS "toProfile", t.${name} AS "toProfileName", c.position_title AS "positionTitle", c.target_year AS "targetYear",
          c.cost_planned_nok AS "costNok", c.state, c.holder_id AS "holderId", m.ref AS "measureRef", m.title AS "measureTitle",
          c.over_budget_reason AS "overBudgetReason", c.version, ${inScope(viewer, ['SECTOR_LEADER'], 'u.path')} AS "sectorLeader"
        FROM position_conversion c JOIN org_unit u ON u.id = c.unit_id JOIN position_profile f ON f.code = c.from_profile
        JOIN position_profile t ON t.code = c.to_profile LEFT JOIN measure m ON m.id = c.measure_id
       WHERE ${inScope(viewer, ['UNIT_LEADER', 'SECTOR_LEADER'], 'u.path')} AND ${which}
       ORDER BY c.target_year DESC, u.path, c.created_at, c.id LIMIT 500`,
    );
    return found.map((row) => ({
      ...row,
      // Nobody says of themselves that they have what it takes.
      actions: conversionChoices(row.state, row).filter(
        (step) => step !== 'VERIFY' || row.holderId !== viewer.personId,
      ),
      mayChange: mayChangeConversion(row.state, row),
    }));
  }
}

/** The two positions of the conversion that was planned for last; null when there is none. */
export async function usualPair(
  db: Database,
): Promise<{ readonly fromProfile: string; readonly toProfile: string } | undefined> {
  return firstRow(
    db.reader(),
    sql<{
      fromProfile: string;
      toProfile: string;
    }>`SELECT from_profile AS "fromProfile", to_profile AS "toProfile" FROM position_conversion WHERE state <> 'DROPPED'
        ORDER BY target_year DESC, created_at DESC, id LIMIT 1`,
  );
}
