import { Injectable } from '@nestjs/common';
import { isFigureFault } from '@kompetanse/domain/indicators';
import type { Viewer } from '../platform/graphql/context.ts';
import type { Download } from '../platform/http/download.ts';
import { indicatorTexts } from './indicator-texts.ts';
import { measureOf, studyFiguresCsv, studyFiguresFileName } from './reports/study-figures-csv.ts';
import { StudyFiguresQueries } from './study-figures.queries.ts';

/** The numbers of further education as a file to save. */
@Injectable()
export class StudyFiguresFile {
  constructor(private readonly queries: StudyFiguresQueries) {}

  /** The file; a sentence when what was asked can not be read; null for everyone who leads nothing. */
  async make(viewer: Viewer | null, query: object): Promise<Download | { readonly wrong: string } | null> {
    if (!viewer?.roles.some(({ role }) => role === 'SECTOR_LEADER' || role === 'UNIT_LEADER')) return null;
    const figures = await this.queries.figures(viewer, { ...query, filter: query });
    if (isFigureFault(figures)) return { wrong: indicatorTexts[viewer.locale].periodFaults[figures.fault] };
    const measure = measureOf('measure' in query ? query.measure : undefined);
    return {
      fileName: studyFiguresFileName(viewer.locale, figures, measure),
      contentType: 'text/csv; charset=utf-8',
      bytes: Buffer.from(studyFiguresCsv(viewer.locale, figures, measure)),
    };
  }
}
