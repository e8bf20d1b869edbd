import type { LocalDate } from '@kompetanse/domain/calendar';
import type { Locale } from '@kompetanse/texts';
import type { CsvHeader } from '../platform/csv/csv-header.ts';
import { faultLines, outcomeLines, tellerOf, type FileReport, type ToldFault } from '../platform/csv/told-fault.ts';
import { recordFileWords, type RecordColumn } from './record-file-columns.ts';
import type { RecordFault } from './record-file-rows.ts';
import type { RecordWish } from './record-file-wish.ts';

/** One record that is made or changed. It says no more of a person than the file itself: the employee number. */
export interface ImportedRow {
  readonly row: number;
  readonly employee: string;
  readonly competence: string;
  readonly obtainedOn: LocalDate;
  readonly action: 'CREATE' | 'CHANGE';
  /** The columns that are changed, in the reader's language. */
  readonly fields: readonly string[];
}

/** What an import did, or would do, or what is wrong with the file. */
export interface RecordImportReport extends FileReport {
  /** At most 200, in the order of the file. */
  readonly records: readonly ImportedRow[];
}

/** How the faults of a file are told to that reader. */
export function recordFaultTeller(
  locale: Locale,
  header: CsvHeader<RecordColumn> | null,
): (fault: RecordFault) => ToldFault {
  return tellerOf(locale, header, recordFileWords[locale]);
}

export function importedRow(locale: Locale, { line, competence, record, fields }: RecordWish): ImportedRow {
  const { row, employee, obtainedOn } = line;
  return {
    ...{ row, employee, competence: competence.name, obtainedOn, action: record ? 'CHANGE' : 'CREATE' },
    fields: fields.map((field) => recordFileWords[locale].columns[field]),
  };
}

/** Lines for the person who ran the command. */
export function recordImportLines(fileName: string, done: RecordImportReport): string[] {
  if (done.faultCount > 0) return faultLines(fileName, done);
  const { created, changed, unchanged } = done;
  return [
    `Registrert kompetanse i ${fileName}: ny ${created}, endret ${changed}, uendret ${unchanged}.`,
    ...outcomeLines(done, 'Importert. Det teller som bekreftet.'),
  ];
}
