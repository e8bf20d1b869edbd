import type { FigureMeasure } from '@kompetanse/domain/indicators';
import type { Locale } from '@kompetanse/texts';
import { figures as en } from '@kompetanse/texts/en/figures.ts';
import { words as enWords } from '@kompetanse/texts/en/words.ts';
import { figures as nb, type FigureTexts } from '@kompetanse/texts/nb/figures.ts';
import { words as nbWords } from '@kompetanse/texts/nb/words.ts';
import { figures as nn } from '@kompetanse/texts/nn/figures.ts';
import { words as nnWords } from '@kompetanse/texts/nn/words.ts';
import type { FigureRow } from './figure-table.ts';

/** Words of the numbers of further education in the reader's language. */
export const figureTexts: Readonly<Record<Locale, FigureTexts>> = { nb, nn, en };
const words = { nb: nbWords, nn: nnWords, en: enWords };

/** What a row is called. A unit and a position have names of their own, the others are words. */
export function rowName(locale: Locale, { key, name }: Pick<FigureRow, 'key' | 'name'>, by: string): string {
  if (name !== null) return name;
  const texts = figureTexts[locale];
  if (key === 'ALL') return texts.everybody;
  if (key === 'OTHERS') return texts.otherUnits;
  if (by === 'PROFILE') return texts.noProfile;
  const { subjectArea, fundingScheme } = words[locale];
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    UNIT_KIND: texts.unitKinds,
    OWNERSHIP: texts.ownerships,
    SUBJECT_AREA: subjectArea,
    SCHEME: fundingScheme,
  };
  return known[by]?.[key] ?? key;
}

export interface Definition {
  readonly measure: FigureMeasure;
  readonly version: number;
  readonly text: string;
}
