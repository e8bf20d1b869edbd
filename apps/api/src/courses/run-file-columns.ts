import type { ApprovalPolicy } from '@kompetanse/domain/courses';
import { locales, type Locale } from '@kompetanse/texts';
import { runFiles as en } from '@kompetanse/texts/en/run-files.ts';
import { runImport as importEn } from '@kompetanse/texts/en/run-import.ts';
import { words as wordsEn } from '@kompetanse/texts/en/words.ts';
import { runFiles as nb } from '@kompetanse/texts/nb/run-files.ts';
import { runImport as importNb } from '@kompetanse/texts/nb/run-import.ts';
import { words as wordsNb } from '@kompetanse/texts/nb/words.ts';
import { runFiles as nn } from '@kompetanse/texts/nn/run-files.ts';
import { runImport as importNn } from '@kompetanse/texts/nn/run-import.ts';
import { words as wordsNn } from '@kompetanse/texts/nn/words.ts';
import { bareName, spellingsOf, type KnownColumns } from '../platform/csv/csv-header.ts';

/** The columns of a file of runs in each language: those that Kompetanse writes, and those that a file may have beside them. */
export const runColumnNames = {
  nb: { ...nb.runs.columns, ...importNb.columns },
  nn: { ...nn.runs.columns, ...importNn.columns },
  en: { ...en.runs.columns, ...importEn.columns },
};

export type RunColumn = keyof (typeof runColumnNames)['nb'];

export const approvalWords = { nb: wordsNb.approvalPolicy, nn: wordsNn.approvalPolicy, en: wordsEn.approvalPolicy };

/** A file may be written in any of the languages, whatever its reader speaks. */
export const runHeaderColumns: KnownColumns<RunColumn> = {
  spelled: spellingsOf(Object.values(runColumnNames)),
  required: ['key', 'code', 'host', 'place', 'startsAt', 'endsAt', 'capacity'],
};

const approvals = new Map(
  locales.flatMap((locale) =>
    (Object.entries(approvalWords[locale]) as [ApprovalPolicy, string][]).flatMap(([policy, word]) => [
      [bareName(word), policy] as const,
      [bareName(policy), policy] as const,
    ]),
  ),
);

/** How a run is approved, written as its code or in words of any language; null when it is none of them. */
export function approvalIn(text: string): ApprovalPolicy | null {
  return approvals.get(bareName(text)) ?? null;
}

/** The ways to approve, as the reader would write them. */
export function approvalChoices(locale: Locale): string {
  return Object.values(approvalWords[locale]).join(', ');
}
