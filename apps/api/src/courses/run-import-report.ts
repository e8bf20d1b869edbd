import type { Locale } from '@kompetanse/texts';
import { runImport as en } from '@kompetanse/texts/en/run-import.ts';
import { runImport as nb } from '@kompetanse/texts/nb/run-import.ts';
import { runImport as nn } from '@kompetanse/texts/nn/run-import.ts';
import type { CsvHeader } from '../platform/csv/csv-header.ts';
import { faultLines, outcomeLines, tellerOf, type FileReport, type ToldFault } from '../platform/csv/told-fault.ts';
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

/** What an import did, or would do, or what is wrong with the file. */
export interface RunImportReport extends FileReport {
  /** At most 200, in the order of the file. */
  readonly runs: readonly ImportedRun[];
}

const faults = { nb: nb.faults, nn: nn.faults, en: en.faults };

/** How the faults of a file are told to that reader. */
export function runFaultTeller(locale: Locale, header: CsvHeader<RunColumn> | null): (fault: RunFault) => ToldFault {
  const tell = tellerOf(locale, header, { columns: runColumnNames[locale], faults: faults[locale] });
  return (fault) => tell({ ...fault, facts: { choices: approvalChoices(locale), ...fault.facts } });
}

/** Lines for the person who ran the command. */
export function runImportLines(fileName: string, done: RunImportReport): string[] {
  if (done.faultCount > 0) return faultLines(fileName, done);
  const { created, changed, unchanged } = done;
  return [
    `Gjennomføringer i ${fileName}: nye ${created}, endrede ${changed}, uendrede ${unchanged}.`,
    ...outcomeLines(done, 'Importert. Nye gjennomføringer er utkast til noen åpner dem.'),
  ];
}
