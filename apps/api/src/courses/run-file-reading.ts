import type { RefusalFacts } from '@kompetanse/domain/refusals';
import { unguarded } from '../platform/csv/csv.ts';
import { BrokenCsv, csvRecords, decodeCsv } from '../platform/csv/csv-file.ts';
import { cellOf, isBlank, readHeader, type CsvHeader } from '../platform/csv/csv-header.ts';
import { FaultList } from '../platform/csv/fault-list.ts';
import { runHeaderColumns, type RunColumn } from './run-file-columns.ts';
import { readRunLine, type RunFault, type RunLine } from './run-file-rows.ts';

/** The same as the route takes (platform/http/upload.ts). */
const MEGABYTES = 8;
/** More than a municipality plans in years; the whole file is held while it is looked through. */
const MOST_ROWS = 20_000;
/** More are counted, not listed. */
const LISTED_FAULTS = 1_000;

/** The rows of a file that have the same key, in its order: one run. */
export type RunGroup = readonly [RunLine, ...RunLine[]];

export interface ReadRunFile {
  /** Null when the file is no table. */
  readonly header: CsvHeader<RunColumn> | null;
  /** Only those that can be read; the others are among the faults. */
  readonly groups: readonly RunGroup[];
  readonly faults: FaultList<RunFault>;
}

/** Reads the whole file and looks at each cell; nothing of the municipality is known here. */
export async function readRunFile(file: Buffer): Promise<ReadRunFile> {
  const faults = new FaultList<RunFault>(LISTED_FAULTS);
  const decoded = decodeCsv(file, MEGABYTES * 1_000_000);
  if ('fault' in decoded)
    return notRead({ row: 0, column: null, code: decoded.fault, facts: { megabytes: MEGABYTES } });
  const lines = new Map<string, [RunLine, ...RunLine[]]>();
  const spoiled = new Set<string>();
  let header: CsvHeader<RunColumn> | null = null;
  let row = 0;
  let filled = 0;
  try {
    for await (const record of csvRecords(decoded.utf8)) {
      row += 1;
      if (!header) {
        const first = readHeader(record, runHeaderColumns);
        if ('faults' in first) return notRead(...first.faults.map((fault) => ({ row: 1, ...fault })));
        header = first;
        continue;
      }
      if (isBlank(record)) continue;
      filled += 1;
      if (filled > MOST_ROWS)
        return notRead({ row: 0, column: null, code: 'TOO_MANY_ROWS', facts: { max: MOST_ROWS } });
      const read = readRunLine(record, row, header);
      const found = Array.isArray(read) ? read : differences(lines.get(read.key)?.[0], read);
      for (const fault of found) faults.add(fault);
      if (Array.isArray(read) || found.length > 0) spoiled.add(unguarded(cellOf(record, header, 'key')));
      else lines.set(read.key, appended(lines.get(read.key), read));
    }
  } catch (error) {
    if (!(error instanceof BrokenCsv)) throw error;
    faults.add({ row: error.row, column: null, code: error.code });
  }
  if (filled === 0 && faults.total === 0) faults.add({ row: 0, column: null, code: 'FILE_EMPTY' });
  const groups = [...lines].flatMap(([key, group]) => (spoiled.has(key) ? [] : [group]));
  return { header, groups, faults };
}

/** A file that is not looked into further. */
function notRead(...found: readonly RunFault[]): ReadRunFile {
  const faults = new FaultList<RunFault>(LISTED_FAULTS);
  for (const fault of found) faults.add(fault);
  return { header: null, groups: [], faults };
}

function appended(group: [RunLine, ...RunLine[]] | undefined, line: RunLine): [RunLine, ...RunLine[]] {
  if (!group) return [line];
  group.push(line);
  return group;
}

const ofTheRun = [
  'code',
  'host',
  'capacity',
  'minParticipants',
  'opensAt',
  'closesAt',
  'cancelUntil',
  'approval',
] as const satisfies readonly (RunColumn & keyof RunLine)[];

/** What a row says of its run otherwise than the first row with its key; an empty cell says nothing. */
function differences(first: RunLine | undefined, line: RunLine): RunFault[] {
  if (!first) return [];
  const facts: RefusalFacts = { other: first.row };
  return ofTheRun
    .filter((column) => line[column] !== null && String(first[column]) !== String(line[column]))
    .map((column) => ({ row: line.row, column, code: 'ROW_DIFFERS', facts }));
}
