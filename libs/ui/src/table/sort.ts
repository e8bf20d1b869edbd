import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly id: string;
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
  /** To the right, in figures of one width. */
  readonly numeric?: boolean;
  /** The cell that names the row; give it to exactly one column, best the first. */
  readonly rowHeading?: boolean;
  /** What to sort by; without it the column cannot be sorted. `null` goes last either way. */
  readonly sortBy?: (row: Row) => string | number | null;
}

export interface Sort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** Norwegian order: æ, ø, å last, Aa as Å, and 2 before 10. Serves English readers as well. */
const collator = new Intl.Collator(['nb-NO'], { numeric: true });

/** What a press on the heading gives: up first, then down, then up again. */
export function nextSort<Row>(current: Sort | null, column: Column<Row>): Sort {
  const turns = current?.column === column.id && current.direction === 'ascending';
  return { column: column.id, direction: turns ? 'descending' : 'ascending' };
}

/** The rows in order; rows that are equal keep the order they came in. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
): readonly Row[] {
  const sortBy = columns.find(({ id }) => id === sort?.column)?.sortBy;
  if (sort === null || sortBy === undefined) return rows;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return rows.toSorted((left, right) => compare(sortBy(left), sortBy(right), sign));
}

function compare(left: string | number | null, right: string | number | null, sign: 1 | -1): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
  return sign * collator.compare(String(left), String(right));
}
