import type { EntityManager } from '@mikro-orm/postgresql';
import { schoolYearFrom, schoolYearOf, type LocalDate } from '@kompetanse/domain/calendar';
import { figureCuts, readFigures, isFigureFault } from '@kompetanse/domain/indicators';
import { rowLabels } from './row-labels.queries.ts';
import { runStudyFigures } from './reports/study-figures.report.ts';

/** One number of a set day. Amount: study credits for COMPLETED, else as people. */
export interface SnapshotFigure {
  readonly cut: string;
  readonly key: string;
  readonly name: string;
  readonly schoolYear: string;
  readonly measure: string;
  readonly people: number;
  readonly amount: number;
}

/** All numbers of the units under a path as of a day, in every cut, by the statement the reports use. */
export async function figuresOfDay(em: EntityManager, path: string, day: LocalDate): Promise<SnapshotFigure[]> {
  const reach = { counted: [path], own: [path] };
  const figures: SnapshotFigure[] = [];
  for (const by of figureCuts) {
    const asked = readFigures({ asOf: day, toYear: schoolYearOf(day), by }, day);
    if (isFigureFault(asked)) throw new Error(`No numbers can be kept for ${day}: ${asked.fault}`);
    const names = new Map((await rowLabels(em, by, reach, 'nb')).map(({ key, name }) => [key, name]));
    for (const { key, year, measure, people, credits } of await runStudyFigures(em, asked, reach)) {
      if (measure === 'SPAN' || people === 0) continue;
      const amount = measure === 'COMPLETED' ? credits : people;
      figures.push({
        cut: by,
        key,
        name: names.get(key) ?? key,
        schoolYear: schoolYearFrom(year),
        measure,
        people,
        amount,
      });
    }
  }
  return figures;
}
