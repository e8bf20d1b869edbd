import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { schoolYearFrom, type LocalDate } from '@kompetanse/domain/calendar';
import {
  isPeriodFault,
  readPeriod,
  type Period,
  type PeriodFault,
  type PeriodWish,
} from '@kompetanse/domain/indicators';
import { Clock } from '../platform/clock/clock.ts';
import { Database, firstRow } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { runFormalCompetence, type FormalCompetenceFigures } from './reports/formal-competence.report.ts';

/** Reports kept in memory; each is one period as one scope sees it. */
const KEPT = 100;

export type UnitFigures = FormalCompetenceFigures & { readonly unitId: string };

export interface FormalCompetence {
  readonly asOf: LocalDate;
  /** Oldest first; counts follow this order. */
  readonly schoolYears: readonly string[];
  readonly sum: FormalCompetenceFigures;
  readonly rows: readonly UnitFigures[];
}

interface Kept {
  readonly version: number;
  readonly report: FormalCompetence;
}

/** Indicator 9 for a sector leader: the units of their sector. */
@Injectable()
export class FormalCompetenceQueries {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The numbers as they were known at the end of a day, or what is wrong with the period asked for. */
  async report(viewer: Viewer, wish: PeriodWish): Promise<FormalCompetence | { readonly fault: PeriodFault }> {
    const period = readPeriod(wish, this.clock.today());
    if (isPeriodFault(period)) return period;
    const paths = viewer.roles.filter(({ role }) => role === 'SECTOR_LEADER').map(({ path }) => path);
    const key = JSON.stringify([period, paths]);
    // Read before the report is: a change in between makes the next reader compute again, never keep old numbers as new.
    const version = await this.version();
    const known = this.kept.get(key);
    if (known?.version === version) return known.report;
    const report = await this.compute(period, paths);
    this.keep(key, { version, report });
    return report;
  }

  /** Rises with every begun study, employment and unit (migration 0009). */
  private async version(): Promise<number> {
    const row = await firstRow(
      this.db.reader(),
      sql<{ version: number }>`SELECT version FROM formal_competence_version`,
    );
    return row?.version ?? 0;
  }

  private async compute(period: Period, paths: readonly string[]): Promise<FormalCompetence> {
    const [sum, ...others] = await runFormalCompetence(this.db.reader(), period, paths);
    if (!sum) throw new Error('The report of indicator 9 has no sum');
    const rows = others.filter((row): row is UnitFigures => row.unitId !== null);
    const schoolYears = sum.counts.map((_, index) => schoolYearFrom(sum.firstYear + index));
    return { asOf: period.asOf, schoolYears, sum, rows };
  }

  private keep(key: string, kept: Kept): void {
    this.kept.delete(key);
    const oldest = this.kept.keys().next();
    if (this.kept.size >= KEPT && !oldest.done) this.kept.delete(oldest.value);
    this.kept.set(key, kept);
  }
}
