import type { OrgUnitsQuery } from '@kompetanse/contract/admin';

export type Unit = OrgUnitsQuery['orgUnits'][number];

/** A unit with the units below it. */
export interface UnitNode {
  readonly unit: Unit;
  readonly below: readonly UnitNode[];
  /** People in the unit and in all units below it. */
  readonly staff: number;
}

/** The units as trees. A unit whose parent is not in the list stands at the top. Order is kept. */
export function unitTrees(units: readonly Unit[]): readonly UnitNode[] {
  const known = new Set(units.map(({ id }) => id));
  const nodes = (parent: string | null): readonly UnitNode[] =>
    units
      .filter(({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null) === parent)
      .map((unit) => {
        const below = nodes(unit.id);
        return { unit, below, staff: below.reduce((sum, { staff }) => sum + staff, unit.staffCount) };
      });
  return nodes(null);
}

/** The trees below the given units, none of them twice. */
export function subtreesOf(trees: readonly UnitNode[], roots: ReadonlySet<string>): readonly UnitNode[] {
  return trees.flatMap((node) => (roots.has(node.unit.id) ? [node] : subtreesOf(node.below, roots)));
}
