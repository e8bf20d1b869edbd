import { bareName, cellOf, isBlank, type CsvHeader, type KnownColumns } from '../platform/csv/csv-header.ts';
import type { FaultList } from '../platform/csv/fault-list.ts';
import { staffColumnNames, staffColumns, type KnownNames, type StaffColumnName } from './staff-columns.ts';
import type { StaffFault } from './staff-faults.ts';

/** One row as the staging table takes it: text that PostgreSQL reads; '' is nothing. */
export type StaffRow = Readonly<Record<StaffColumnName, string>> & { readonly row: number };

export type StaffHeader = CsvHeader<StaffColumnName>;

/** The columns of a staff file, as its header may write them. */
export const staffHeaderColumns: KnownColumns<StaffColumnName> = {
  spelled: new Map(staffColumnNames.map((name) => [bareName(name), name])),
  required: staffColumnNames.filter((name) => staffColumns[name].required),
};

interface Reading {
  readonly header: StaffHeader;
  readonly known: KnownNames;
  readonly faults: FaultList<StaffFault>;
}

/** Reads one row; undefined when it is blank or has a fault, which is then added. */
export function readRow(
  record: readonly string[],
  row: number,
  { header, known, faults }: Reading,
): StaffRow | undefined {
  if (isBlank(record)) return undefined;
  if (record.length !== header.width) {
    const sentence = `har ${record.length} kolonner, men overskriften har ${header.width}.`;
    faults.add({ row, column: 'raden', sentence });
    return undefined;
  }
  const before = faults.total;
  const values = {} as Record<StaffColumnName, string>;
  for (const name of staffColumnNames) {
    const text = cellOf(record, header, name);
    values[name] = '';
    if (text === '') {
      if (staffColumns[name].required) faults.add({ row, column: name, sentence: 'mangler.' });
      continue;
    }
    const cell = staffColumns[name].read(text, known);
    if ('fault' in cell) faults.add({ row, column: name, sentence: cell.fault });
    else values[name] = cell.value;
  }
  const backwards = values.til !== '' && values.fra !== '' && values.til < values.fra;
  if (backwards) faults.add({ row, column: 'til', sentence: 'er før fra.' });
  return faults.total === before ? { ...values, row } : undefined;
}
