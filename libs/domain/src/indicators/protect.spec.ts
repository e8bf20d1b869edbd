import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { computed, protect, type Line } from './protect.ts';

/** A table of rows and columns with sums of both: the last column and the last row. */
function table(parts: readonly (readonly number[])[]): { people: number[]; lines: Line[] } {
  const wide = (parts[0]?.length ?? 0) + 1;
  const rows = parts.map((row) => [...row, row.reduce((sum, count) => sum + count, 0)]);
  const totals = Array.from({ length: wide }, (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  const all = [...rows, totals];
  const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
  const across = all.map((_, row): Line => ({
    parts: range(wide - 1).map((at) => row * wide + at),
    sum: row * wide + wide - 1,
  }));
  const down = range(wide).map((column): Line => ({
    parts: range(rows.length).map((row) => row * wide + column),
    sum: rows.length * wide + column,
  }));
  return { people: all.flat(), lines: [...across, ...down] };
}

const column = (...parts: number[]): { people: number[]; lines: Line[] } => ({
  people: [...parts, parts.reduce((sum, count) => sum + count, 0)],
  lines: [{ parts: parts.map((_, at) => at), sum: parts.length }],
});
const hiddenOf = ({ people, lines }: { people: number[]; lines: Line[] }): number[] =>
  [...protect(people, lines)].toSorted((one, other) => one - other);

describe('numbers of fewer than five people', () => {
  it('are hidden, and none and five are not', () => {
    expect(hiddenOf(column(0, 5, 12))).toEqual([]);
    expect(hiddenOf(column(3, 4, 12))).toEqual([0, 1]);
  });

  it('are hidden with the next smallest, so that the sum does not tell them', () => {
    expect(hiddenOf(column(3, 9, 12, 0))).toEqual([0, 1]);
    expect(hiddenOf(column(1, 1, 9, 12))).toEqual([0, 1, 2]);
  });

  it('are not told by every hidden number being one', () => {
    expect(hiddenOf(column(1, 1, 1, 1, 1, 0))).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('can not be computed from any sums of rows and columns, whatever the numbers are', () => {
    const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 40 }));
    const numbers = fc
      .integer({ min: 1, max: 4 })
      .chain((wide) => fc.array(fc.array(count, { minLength: wide, maxLength: wide }), { minLength: 1, maxLength: 6 }));
    fc.assert(
      fc.property(numbers, (parts) => {
        const { people, lines } = table(parts);
        const away = protect(people, lines);
        people.forEach((told, at) => expect(away.has(at) || told === 0 || told >= 5).toBe(true));
        expect(computed(lines, away)).toEqual([]);
      }),
    );
  });

  it('could be, if only they were hidden (negative control)', () => {
    const { people, lines } = column(3, 9, 12);
    const small = new Set(people.flatMap((count, at) => (count > 0 && count < 5 ? [at] : [])));
    expect(computed(lines, small)).toEqual([0]);
  });
});
