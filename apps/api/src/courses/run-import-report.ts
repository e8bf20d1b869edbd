import { isRefusalCode } from '@kompetanse/domain/refusals';
import { factsIn, refusalSentence, type Locale } from '@kompetanse/texts';
import { runImport as en } from '@kompetanse/texts/en/run-import.ts';
import { runImport as nb } from '@kompetanse/texts/nb/run-import.ts';
import { runImport as nn } from '@kompetanse/texts/nn/run-import.ts';
import type { CsvHeader } from '../platform/csv/csv-header.ts';
import { approvalChoices, runColumnNames, type RunColumn } from './run-file-columns.ts';
import type { RunFault } from './run-file-rows.ts';

/** One run that is made or changed. */
export interface ImportedRun {
  readonly row: number;
  readonly key: string;
  readonly course: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly sessions: number;
  readonly action: 'CREATE' | 'CHANGE';
  /** Names of what is changed, as in the form. */
  readonly fields: readonly string[];
}

/** A fault as its reader meets it. row counts as a spreadsheet does, the header is 1; 0 is the whole file. */
export interface ToldFault {
  readonly row: number;
  /** As the file's header writes it; null: the whole row or file. */
  readonly column: string | null;
  readonly code: string;
  readonly sentence: string;
}

/** What an import did, or would do, or what is wrong with the file. */
export interface RunImportReport {
  /** False on a dry run and when there are faults: nothing is changed. */
  readonly applied: boolean;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** At most 200, in the order of the file. */
  readonly runs: readonly ImportedRun[];
  /** Columns of the file that mean nothing here. */
  readonly ignored: readonly string[];
  /** At most 1,000, by row. */
  readonly faults: readonly ToldFault[];
  readonly faultCount: number;
}

const texts = { nb, nn, en };

/** A fault in the reader's language, with the column's name as the file has it. */
export function toldFault(locale: Locale, header: CsvHeader<RunColumn> | null, fault: RunFault): ToldFault {
  const { row, column, code, facts = {} } = fault;
  const place = column === null ? undefined : header?.places.get(column);
  const written = place === undefined ? undefined : header?.written[place];
  const sentence = isRefusalCode(code)
    ? refusalSentence(locale, { refuse: code, facts })
    : texts[locale].faults[code](factsIn(locale, { choices: approvalChoices(locale), ...facts }));
  return { row, column: column && (written ?? runColumnNames[locale][column]), code, sentence };
}

/** Lines for the person who ran the command. */
export function runImportLines(fileName: string, done: RunImportReport): string[] {
  if (done.faultCount > 0) {
    const more = done.faultCount - done.faults.length;
    return [
      `${fileName} har ${done.faultCount} feil. Ingenting er importert.`,
      ...done.faults.map(
        ({ row, column, sentence }) => `  ${[...where(row), ...(column ? [column] : [])].join(', ')}: ${sentence}`,
      ),
      ...(more > 0 ? [`  … og ${more} til.`] : []),
    ];
  }
  const { created, changed, unchanged, ignored, applied } = done;
  return [
    `Gjennomføringer i ${fileName}: nye ${created}, endrede ${changed}, uendrede ${unchanged}.`,
    ...(ignored.length > 0 ? [`Kolonner som ikke er brukt: ${ignored.join(', ')}.`] : []),
    applied ? 'Importert. Nye gjennomføringer er utkast til noen åpner dem.' : 'Prøvekjøring: ingenting er lagret.',
  ];
}

function where(row: number): string[] {
  return row === 0 ? ['Filen'] : [`Rad ${row}`];
}
