import { describe, expect, it } from '@jest/globals';
import { nextSort, sortRows } from './sort.ts';
import type { Column } from './sort.ts';

interface Row {
  readonly name: string;
  readonly hours: number | null;
}

const columns: readonly Column<Row>[] = [
  { id: 'name', heading: 'Name', cell: ({ name }) => name, sortBy: ({ name }) => name },
  { id: 'hours', heading: 'Hours', cell: ({ hours }) => hours, sortBy: ({ hours }) => hours },
];
const rows: readonly Row[] = ['Østby', 'Aasen', 'Berg', 'Ærlig', 'Åmot'].map((name, index) => ({
  name,
  hours: index === 2 ? null : 10 - index,
}));
const order = (column: string, direction: 'ascending' | 'descending'): string[] =>
  sortRows(rows, columns, { column, direction }).map(({ name }) => name);

describe('sorting a table', () => {
  it('puts Norwegian letters last, and Aa with Å', () => {
    expect(order('name', 'ascending')).toEqual(['Berg', 'Ærlig', 'Østby', 'Åmot', 'Aasen']);
  });

  it('puts what is missing last in both directions', () => {
    expect(order('hours', 'ascending').at(-1)).toBe('Berg');
    expect(order('hours', 'descending').at(-1)).toBe('Berg');
  });

  it('turns on the second press and starts up on another column', () => {
    const [name, hours] = columns as [Column<Row>, Column<Row>];
    const once = nextSort(null, name);
    expect(once).toEqual({ column: 'name', direction: 'ascending' });
    expect(nextSort(once, name).direction).toBe('descending');
    expect(nextSort(nextSort(once, name), hours)).toEqual({ column: 'hours', direction: 'ascending' });
  });
});
