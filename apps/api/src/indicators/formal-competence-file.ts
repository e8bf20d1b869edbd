import { Injectable } from '@nestjs/common';
import { isPeriodFault, type PeriodWish } from '@kompetanse/domain/indicators';
import type { Viewer } from '../platform/graphql/context.ts';
import type { Download } from '../platform/http/download.ts';
import { FormalCompetenceQueries } from './formal-competence.queries.ts';
import { indicatorTexts } from './indicator-texts.ts';
import { formalCompetenceCsv, formalCompetenceFileName } from './reports/formal-competence-csv.ts';

/** The numbers of indicator 9 as a file to save. */
@Injectable()
export class FormalCompetenceFile {
  constructor(private readonly queries: FormalCompetenceQueries) {}

  /** The file; a sentence when the period can not be read; null for everyone who is no sector leader. */
  async make(viewer: Viewer | null, wish: PeriodWish): Promise<Download | { readonly wrong: string } | null> {
    if (!viewer?.roles.some(({ role }) => role === 'SECTOR_LEADER')) return null;
    const report = await this.queries.report(viewer, wish);
    if (isPeriodFault(report)) return { wrong: indicatorTexts[viewer.locale].periodFaults[report.fault] };
    return {
      fileName: formalCompetenceFileName(viewer.locale, report),
      contentType: 'text/csv; charset=utf-8',
      bytes: Buffer.from(formalCompetenceCsv(viewer.locale, report)),
    };
  }
}
