import { Injectable } from '@nestjs/common';
import { osloDay } from '@kompetanse/domain/calendar';
import type { Locale } from '@kompetanse/texts';
import { surveyFile as en } from '@kompetanse/texts/en/survey-file.ts';
import { surveyFile as nb, type SurveyFileTexts } from '@kompetanse/texts/nb/survey-file.ts';
import { surveyFile as nn } from '@kompetanse/texts/nn/survey-file.ts';
import { words as enWords } from '@kompetanse/texts/en/words.ts';
import { words as nbWords } from '@kompetanse/texts/nb/words.ts';
import { words as nnWords } from '@kompetanse/texts/nn/words.ts';
import { csv, decimalComma } from '../platform/csv/csv.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import type { Download } from '../platform/http/download.ts';
import { SurveyResultQueries, type CutRow } from './results.queries.ts';
import { SurveyQueries, type SurveyRow } from './surveys.queries.ts';

const texts: Readonly<Record<Locale, SurveyFileTexts>> = { nb, nn, en };
const words = { nb: nbWords, nn: nnWords, en: enWords };

/** The released table, as the screen has it: what is hidden there is hidden here. */
@Injectable()
export class SurveyFile {
  constructor(
    private readonly surveys: SurveyQueries,
    private readonly results: SurveyResultQueries,
  ) {}

  /** Null for who may not read it, and before it is closed. */
  async make(viewer: Viewer | null, file: string): Promise<Download | null> {
    const id = /^([0-9a-f-]{36})\.csv$/.exec(file)?.[1];
    if (!viewer || id === undefined) return null;
    const survey = await this.surveys.one(viewer, viewer.locale, id);
    if (survey?.state !== 'CLOSED' || survey.closesAt === null) return null;
    const lines = (await this.results.cuts(viewer, survey)).flatMap((cut) => linesOf(viewer.locale, survey, cut));
    const { heading, name } = texts[viewer.locale];
    return {
      fileName: `${name}-${osloDay(survey.closesAt)}.csv`,
      contentType: 'text/csv; charset=utf-8',
      bytes: Buffer.from(csv([heading, ...lines])),
    };
  }
}

function linesOf(locale: Locale, { questions }: SurveyRow, cut: CutRow): string[][] {
  const { hidden } = texts[locale];
  const told = (value: number | null, decimals: number): string =>
    value === null ? hidden : decimalComma(value, decimals);
  return cut.figures.map(({ questionId, mean, answered, shares }) => [
    cutName(locale, cut),
    questions.find(({ id }) => id === questionId)?.text ?? '',
    told(answered, 0),
    told(mean, 1),
    ...(shares ?? [null, null, null, null, null]).map((share) => told(share, 0)),
  ]);
}

function cutName(locale: Locale, { unitKind, unitName }: CutRow): string {
  return unitName ?? (unitKind === null ? texts[locale].whole : words[locale].unitKind[unitKind]);
}
