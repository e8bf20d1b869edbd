import { Injectable } from '@nestjs/common';
import { schoolYearFrom, type LocalDate } from '@kompetanse/domain/calendar';
import {
  isPeriodFault,
  readPeriod,
  type Period,
  type PeriodFault,
  type PeriodWish,
} from '@kompetanse/domain/indicators';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { KeptReports } from '../platform/database/kept-reports.ts';
import { runFormalCompetence, type FormalCompetenceFigures } from './reports/formal-competence.report.ts';

export type UnitFigures = FormalCompetenceFigures & { readonly unitId: string };

export interface FormalCompetence {
  readonly asOf: LocalDate;
  /** Oldest first; counts follow this order. */
  readonly schoolYears: readonly string[];
  readonly sum: FormalCompetenceFigures;
  readonly rows: readonly UnitFigures[];
}

/** Indicator 9 for a sector leader: the units of their sector. */
@Injectable()
export class FormalCompetenceQueries {
  private readonly kept: KeptReports<FormalCompetence>;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {
    this.kept = new KeptReports(db, 'formal_competence_version');
  }

  /** The numbers as they were known at the end of a day, or what is wrong with the period asked for. */
  async report(viewer: Viewer, wish: PeriodWish): Promise<FormalCompetence | { readonly fault: PeriodFault }> {
    const period = readPeriod(wish, this.clock.today());
    if (isPeriodFault(period)) return period;
    const paths = viewer.roles.filter(({ role }) => role === 'SECTOR_LEADER').map(({ path }) => path);
    return this.kept.of([period, paths], () => this.compute(period, paths));
  }

  private async compute(period: Period, paths: readonly string[]): Promise<FormalCompetence> {
    const [sum, ...others] = await runFormalCompetence(this.db.reader(), period, paths);
    if (!sum) throw new Error('The report of indicator 9 has no sum');
    const rows = others.filter((row): row is UnitFigures => row.unitId !== null);
    const schoolYears = sum.counts.map((_, index) => schoolYearFrom(sum.firstYear + index));
    return { asOf: period.asOf, schoolYears, sum, rows };
  }
}
