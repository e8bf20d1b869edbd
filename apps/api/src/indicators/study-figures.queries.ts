import { Injectable } from '@nestjs/common';
import {
  filtersNothing,
  isFigureFault,
  readFigures,
  type FigureFault,
  type FigureMeasure,
  type FigureQuestion,
  type FigureWish,
} from '@kompetanse/domain/indicators';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { figureTable, type FigureTable } from './figure-table.ts';
import { KeptReports } from '../platform/database/kept-reports.ts';
import { reachOf } from './reach.ts';
import { runStudyCases, runStudyFigures, type StudyCase } from './reports/study-figures.report.ts';
import { rowLabels } from './row-labels.queries.ts';

export interface StudyFigures extends FigureTable {
  readonly asked: FigureQuestion;
  /** Some numbers may be hidden: the reader leads only some of the units. */
  readonly hides: boolean;
}

/** One number, as it is asked for: the row's key, or ALL; the year as '2026/27'. */
export interface CaseWish extends FigureWish {
  readonly measure: FigureMeasure;
  readonly key: string;
  readonly schoolYear: string;
}

export interface StudyCases {
  readonly measure: FigureMeasure;
  readonly asked: FigureQuestion;
  /** What the table says; null where it is hidden. */
  readonly value: number | null;
  readonly cases: readonly StudyCase[];
  /** People in it whose cases the reader may not see; null where the number is hidden. */
  readonly unseen: number | null;
}

/** Numbers of further education for those who lead: their own units with every case, the municipality without the few. */
@Injectable()
export class StudyFiguresQueries {
  private readonly kept: KeptReports<StudyFigures>;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {
    this.kept = new KeptReports(db, 'formal_competence_version');
  }

  /** The numbers as they were known at the end of a day, or what is wrong with what was asked. */
  async figures(viewer: Viewer, wish: FigureWish): Promise<StudyFigures | { readonly fault: FigureFault }> {
    const asked = readFigures(wish, this.clock.today());
    if (isFigureFault(asked)) return asked;
    const reach = reachOf(viewer, asked.whole);
    if (reach.hides && !filtersNothing(asked.filter)) return { fault: 'FILTER_ELSEWHERE' };
    return this.kept.of([asked, reach, asked.by === 'PROFILE' && viewer.locale], async () => {
      const labels = await rowLabels(this.db.reader(), asked.by, reach, viewer.locale);
      const counted = await runStudyFigures(this.db.reader(), asked, reach);
      const whole = { hides: reach.hides, lastYear: asked.period.toYear };
      return { asked, hides: reach.hides, ...figureTable(counted, labels, asked.by, whole) };
    });
  }

  /** What one number is made of: the very lines it was counted from, those the reader may see. */
  async cases(viewer: Viewer, wish: CaseWish): Promise<StudyCases | { readonly fault: FigureFault }> {
    const figures = await this.figures(viewer, wish);
    if (isFigureFault(figures)) return figures;
    const { asked, schoolYears, totals } = figures;
    const { measure, key, schoolYear } = wish;
    const at = schoolYears.indexOf(schoolYear);
    const row = key === 'ALL' ? totals : figures.rows.find((one) => one.key === key);
    const isShare = measure === 'SHARE';
    const isThere = row && at >= 0 && (!isShare || at === schoolYears.length - 1);
    if (!isThere) return { measure, asked, value: 0, cases: [], unseen: 0 };
    const line = row.lines.find((one) => one.measure === measure)?.values[at];
    const value = (isShare ? row.sharePercent : line) ?? null;
    const year = Number(schoolYear.slice(0, 4));
    const reach = reachOf(viewer, asked.whole);
    const cases = await runStudyCases(this.db.reader(), asked, reach, { key, year, measure });
    return { measure, asked, value, cases, unseen: this.unseen(figures, wish, value, cases.length) };
  }

  /** Only people: of a share or a sum of credits it is not told how many the others are. */
  private unseen({ hides }: StudyFigures, { measure }: CaseWish, value: number | null, seen: number): number | null {
    if (!hides) return 0;
    return value === null || measure === 'SHARE' || measure === 'CREDITS' ? null : value - seen;
  }
}
