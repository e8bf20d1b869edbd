import { describe, expect, it } from '@jest/globals';
import { lowestFirst, missingOf, shareOf, sumOf } from './coverage.ts';
import type { Coverage } from './coverage.ts';

function unit(name: string, staff: number, covered: number, planned: number): Coverage {
  return {
    staff,
    covered,
    planned,
    modules: [0, 0, 0],
    unit: { id: name, name, kind: 'SCHOOL', ownership: 'MUNICIPAL' },
  };
}

describe('coverage of Mitt valg', () => {
  it('is a share of the staff, and nothing where nobody works', () => {
    expect(shareOf(unit('a', 8, 2, 0))).toBe(0.25);
    expect(shareOf(unit('b', 0, 0, 0))).toBe(0);
  });

  it('leaves those with a seat out of who is missing', () => {
    expect(missingOf(unit('a', 8, 2, 3))).toBe(3);
  });

  it('puts the lowest first, and the larger gap before the smaller', () => {
    const units = [unit('half', 10, 5, 0), unit('small', 4, 0, 0), unit('large', 20, 0, 0)];
    expect(lowestFirst(units).map(({ unit: { name } }) => name)).toEqual(['large', 'small', 'half']);
  });

  it('sums the units', () => {
    expect(sumOf([unit('a', 8, 2, 3), unit('b', 2, 1, 0)])).toEqual({ staff: 10, covered: 3, planned: 3 });
  });
});
