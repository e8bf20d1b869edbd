import { staffColumnNames, staffColumns, type KnownNames, type StaffColumnName } from './staff-columns.ts';
import type { StaffFault, StaffFaults } from './staff-faults.ts';

/** One row as the staging table takes it: text that PostgreSQL reads; '' is nothing. */
export type StaffRow = Readonly<Record<StaffColumnName, string>> & { readonly row: number };

/** Where the columns of this very file stand. */
export interface StaffHeader {
  /** Column name to its place from the left. */
  readonly places: ReadonlyMap<StaffColumnName, number>;
  readonly width: number;
  /** Columns of the file that mean nothing here, as they are written. */
  readonly ignored: readonly string[];
}

/** 'E-post', 'Leder for' and 'LEDER_FOR' are how people write epost and leder_for. */
function bare(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\d]/gu, '');
}

const byBareName = new Map(staffColumnNames.map((name) => [bare(name), name]));

/** Reads the first row. Faults: a column twice, or a needed one missing. */
export function readHeader(record: readonly string[]): StaffHeader | { faults: StaffFault[] } {
  const places = new Map<StaffColumnName, number>();
  const ignored: string[] = [];
  const faults: StaffFault[] = [];
  for (const [place, written] of record.entries()) {
    const name = byBareName.get(bare(written));
    if (!name) ignored.push(written);
    else if (places.has(name)) faults.push({ row: 1, column: name, sentence: 'står to ganger i overskriften.' });
    else places.set(name, place);
  }
  for (const name of staffColumnNames) {
    const missing = staffColumns[name].required && !places.has(name);
    if (missing) faults.push({ row: 1, column: name, sentence: 'mangler i overskriften.' });
  }
  return faults.length > 0 ? { faults } : { places, width: record.length, ignored: ignored.filter(Boolean) };
}

/** Reads one row; undefined when it is blank or has a fault, which is then added. */
export function readRow(
  record: readonly string[],
  row: number,
  { header, known, faults }: { readonly header: StaffHeader; readonly known: KnownNames; readonly faults: StaffFaults },
): StaffRow | undefined {
  if (record.every((cell) => cell.trim() === '')) return undefined;
  if (record.length !== header.width) {
    const sentence = `har ${record.length} kolonner, men overskriften har ${header.width}.`;
    faults.add({ row, column: 'raden', sentence });
    return undefined;
  }
  const before = faults.total;
  const values = {} as Record<StaffColumnName, string>;
  for (const name of staffColumnNames) {
    const place = header.places.get(name);
    const text = place === undefined ? '' : (record[place] ?? '').trim();
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
