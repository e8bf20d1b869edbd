import type { TableFaultCode } from '@kompetanse/domain/files';
import type { RefusalFacts } from '@kompetanse/domain/refusals';
import { BrokenCsv, csvRecords, decodeCsv } from './csv-file.ts';
import { isBlank, readHeader, type CsvHeader, type KnownColumns } from './csv-header.ts';
import { FaultList } from './fault-list.ts';

/** The same as the routes take (platform/http/upload.ts). */
const MEGABYTES = 8;
/** More than a municipality sends at once; the whole file is held while it is looked through. */
const MOST_ROWS = 20_000;
/** More are counted, not listed. */
const LISTED_FAULTS = 1_000;

/** What is wrong in a cell (or a row, or the whole file at row 0: then column is null). The header is row 1. */
export interface CellFault<Name extends string, Code extends string> {
  readonly row: number;
  readonly column: Name | null;
  readonly code: Code | TableFaultCode;
  readonly facts?: RefusalFacts;
}

export interface ReadTable<Name extends string, Code extends string> {
  /** Null when the file is no table: then it was not looked into further. */
  readonly header: CsvHeader<Name> | null;
  readonly faults: FaultList<CellFault<Name, Code>>;
}

/** What is done with each row that is not blank; answers with all that is wrong with it. */
export type TakeRow<Name extends string, Code extends string> = (
  record: readonly string[],
  row: number,
  header: CsvHeader<Name>,
) => readonly CellFault<Name, Code>[];

/** Reads a whole file of 8 MB and 20,000 rows at most, row by row. */
export async function readTable<Name extends string, Code extends string>(
  file: Buffer,
  columns: KnownColumns<Name>,
  take: TakeRow<Name, Code>,
): Promise<ReadTable<Name, Code>> {
  const faults = new FaultList<CellFault<Name, Code>>(LISTED_FAULTS);
  const decoded = decodeCsv(file, MEGABYTES * 1_000_000);
  if ('fault' in decoded)
    return notRead<Name, Code>({ row: 0, column: null, code: decoded.fault, facts: { megabytes: MEGABYTES } });
  let header: CsvHeader<Name> | null = null;
  let row = 0;
  let filled = 0;
  try {
    for await (const record of csvRecords(decoded.utf8)) {
      row += 1;
      if (!header) {
        const first = readHeader(record, columns);
        if ('faults' in first) return notRead<Name, Code>(...first.faults.map((fault) => ({ row: 1, ...fault })));
        header = first;
        continue;
      }
      if (isBlank(record)) continue;
      filled += 1;
      if (filled > MOST_ROWS)
        return notRead<Name, Code>({ row: 0, column: null, code: 'TOO_MANY_ROWS', facts: { max: MOST_ROWS } });
      for (const fault of take(record, row, header)) faults.add(fault);
    }
  } catch (error) {
    if (!(error instanceof BrokenCsv)) throw error;
    faults.add({ row: error.row, column: null, code: error.code });
  }
  if (filled === 0 && faults.total === 0) faults.add({ row: 0, column: null, code: 'FILE_EMPTY' });
  return { header, faults };
}

/** A row that is shorter or longer than the header; null when it fits. */
export function wrongWidth<Name extends string>(
  record: readonly string[],
  row: number,
  { width }: CsvHeader<Name>,
): CellFault<Name, never> | null {
  if (record.length === width) return null;
  return { row, column: null, code: 'ROW_WIDTH', facts: { columns: record.length, width } };
}

function notRead<Name extends string, Code extends string>(...found: CellFault<Name, Code>[]): ReadTable<Name, Code> {
  const faults = new FaultList<CellFault<Name, Code>>(LISTED_FAULTS);
  for (const fault of found) faults.add(fault);
  return { header: null, faults };
}
