/** The columns that a file may have. */
export interface KnownColumns<Name extends string> {
  /** All spellings of a column's name, bare. */
  readonly spelled: ReadonlyMap<string, Name>;
  readonly required: readonly Name[];
}

/** Where the columns of this very file stand. */
export interface CsvHeader<Name extends string> {
  /** Column name to its place from the left. */
  readonly places: ReadonlyMap<Name, number>;
  /** The first row as it is written. */
  readonly written: readonly string[];
  readonly width: number;
  /** Columns of the file that mean nothing here, as they are written. */
  readonly ignored: readonly string[];
}

export interface HeaderFault<Name extends string> {
  readonly column: Name;
  readonly code: 'COLUMN_TWICE' | 'COLUMN_MISSING';
}

/** 'E-post', 'Leder for' and 'LEDER_FOR' are how people write epost and leder_for. */
export function bareName(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\d]/gu, '');
}

/** Reads the first row. Faults: a column twice, or a needed one missing. */
export function readHeader<Name extends string>(
  record: readonly string[],
  { spelled, required }: KnownColumns<Name>,
): CsvHeader<Name> | { readonly faults: HeaderFault<Name>[] } {
  const places = new Map<Name, number>();
  const ignored: string[] = [];
  const faults: HeaderFault<Name>[] = [];
  for (const [place, written] of record.entries()) {
    const name = spelled.get(bareName(written));
    if (!name) ignored.push(written);
    else if (places.has(name)) faults.push({ column: name, code: 'COLUMN_TWICE' });
    else places.set(name, place);
  }
  for (const name of required) if (!places.has(name)) faults.push({ column: name, code: 'COLUMN_MISSING' });
  if (faults.length > 0) return { faults };
  return { places, written: record, width: record.length, ignored: ignored.filter(Boolean) };
}

/** True for a row with nothing in it, as spreadsheets leave them at the end. */
export function isBlank(record: readonly string[]): boolean {
  return record.every((cell) => cell.trim() === '');
}

/** The text in that column of a row; '' when the file has no such column. */
export function cellOf<Name extends string>(
  record: readonly string[],
  { places }: CsvHeader<Name>,
  name: Name,
): string {
  const place = places.get(name);
  return place === undefined ? '' : (record[place] ?? '').trim();
}

/** All spellings of columns that are called otherwise in other languages, for KnownColumns. */
export function spellingsOf<Name extends string>(
  languages: readonly Readonly<Record<Name, string>>[],
): ReadonlyMap<string, Name> {
  return new Map(
    languages.flatMap((words) =>
      (Object.entries(words) as [Name, string][]).map(([name, word]) => [bareName(word), name] as const),
    ),
  );
}
