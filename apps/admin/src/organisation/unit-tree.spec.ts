import { describe, expect, it } from '@jest/globals';
import { subtreesOf, unitTrees } from './unit-tree.ts';
import type { Unit } from './unit-tree.ts';

function unit(id: string, parentId: string | null, staffCount: number): Unit {
  return { id, name: id, parentId, staffCount, kind: 'SCHOOL', ownership: 'MUNICIPAL' };
}

describe('the tree of units', () => {
  it('counts the people of all units below', () => {
    const [root] = unitTrees([unit('root', null, 1), unit('school', 'root', 10), unit('sfo', 'school', 4)]);
    expect(root?.staff).toBe(15);
    expect(root?.below[0]?.below[0]?.unit.id).toBe('sfo');
  });

  it('loses no unit when its parent is out of sight', () => {
    expect(unitTrees([unit('school', 'elsewhere', 10)]).map(({ unit: { id } }) => id)).toEqual(['school']);
  });

  it('shows a leader the own subtree, once', () => {
    const trees = unitTrees([unit('root', null, 1), unit('school', 'root', 10), unit('sfo', 'school', 4)]);
    const found = subtreesOf(trees, new Set(['school', 'sfo']));
    expect(found.map(({ unit: { id } }) => id)).toEqual(['school']);
  });
});
