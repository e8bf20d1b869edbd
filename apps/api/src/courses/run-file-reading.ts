import type { RefusalFacts } from '@kompetanse/domain/refusals';
import { unguarded } from '../platform/csv/csv.ts';
import { cellOf, type CsvHeader } from '../platform/csv/csv-header.ts';
import type { FaultList } from '../platform/csv/fault-list.ts';
import { readTable } from '../platform/csv/read-table.ts';
import { runHeaderColumns, type RunColumn } from './run-file-columns.ts';
import { readRunLine, type RunFault, type RunLine } from './run-file-rows.ts';

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
  const lines = new Map<string, [RunLine, ...RunLine[]]>();
  const spoiled = new Set<string>();
  const { header, faults } = await readTable(file, runHeaderColumns, (record, row, heading): RunFault[] => {
    const read = readRunLine(record, row, heading);
    const found = Array.isArray(read) ? read : differences(lines.get(read.key)?.[0], read);
    if (Array.isArray(read) || found.length > 0) spoiled.add(unguarded(cellOf(record, heading, 'key')));
    else lines.set(read.key, appended(lines.get(read.key), read));
    return found;
  });
  const groups = header ? [...lines].flatMap(([key, group]) => (spoiled.has(key) ? [] : [group])) : [];
  return { header, groups, faults };
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
