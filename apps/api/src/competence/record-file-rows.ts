import type { LocalDate } from '@kompetanse/domain/calendar';
import type { RecordFileFaultCode, ToldCompetence } from '@kompetanse/domain/competence';
import type { RefusalCode, RefusalFacts } from '@kompetanse/domain/refusals';
import { cellOf, type CsvHeader } from '../platform/csv/csv-header.ts';
import { shown, unguarded } from '../platform/csv/csv.ts';
import { hasNationalNumber } from '../platform/csv/national-number.ts';
import { wrongWidth, type CellFault } from '../platform/csv/read-table.ts';
import { writtenDay } from '../platform/csv/written-day.ts';
import { recordHeaderColumns, type RecordColumn } from './record-file-columns.ts';

/** One row: that somebody has a competence. */
export interface RecordLine {
  readonly row: number;
  readonly employee: string;
  readonly competence: string;
  readonly obtainedOn: LocalDate;
  /** What the file calls the record, within one person; null: it has no name. */
  readonly key: string | null;
  /** Only what the file has columns for. */
  readonly said: Partial<Omit<ToldCompetence, 'obtainedOn'>>;
}

export type RecordFault = CellFault<RecordColumn, RecordFileFaultCode | RefusalCode>;

const LONGEST_KEY = 60;
/** Where somebody could write a national identity number by mistake. */
const freeText = ['employee', 'note', 'key'] as const;

/** Reads one row that is not blank: the line, or all that is wrong with its cells. */
export function readRecordLine(
  record: readonly string[],
  row: number,
  header: CsvHeader<RecordColumn>,
): RecordLine | RecordFault[] {
  const width = wrongWidth(record, row, header);
  if (width) return [width];
  const faults: RecordFault[] = [];
  const wrong = (column: RecordColumn, code: RecordFileFaultCode, facts: RefusalFacts = {}): void =>
    void faults.push({ row, column, code, facts });
  const text = (column: RecordColumn): string => unguarded(cellOf(record, header, column)).trim();
  const day = (column: RecordColumn): LocalDate | null => {
    const written = text(column);
    const read = written === '' ? null : writtenDay(written);
    if (written !== '' && read === null) wrong(column, 'DAY_WRONG', { text: shown(written) });
    return read;
  };
  for (const column of recordHeaderColumns.required) if (text(column) === '') wrong(column, 'CELL_MISSING');
  for (const column of freeText) if (hasNationalNumber(text(column))) wrong(column, 'NATIONAL_NUMBER');
  const key = text('key');
  if (key.length > LONGEST_KEY || /\p{Cc}/u.test(key)) wrong('key', 'KEY_WRONG', { max: LONGEST_KEY });
  const has = (column: RecordColumn): boolean => header.places.has(column);
  const line: RecordLine = {
    ...{ row, employee: text('employee'), competence: text('competence'), key: key === '' ? null : key },
    obtainedOn: day('obtainedOn') ?? '',
    said: {
      ...(has('expiresOn') && { expiresOn: day('expiresOn') }),
      ...(has('level') && { level: number(text('level')) }),
      ...(has('credits') && { credits: number(text('credits')) }),
      ...(has('note') && { note: text('note') }),
    },
  };
  return faults.length > 0 ? faults : line;
}

/** '7,5' and '7.5'; null: nothing is written; NaN: no number, which the rules refuse. */
function number(text: string): number | null {
  if (text === '') return null;
  return /^\d{1,6}([.,]\d{1,6})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}
