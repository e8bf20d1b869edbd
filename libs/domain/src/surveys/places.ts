import { FEWEST_ANSWERS, WHOLE } from './release.ts';

/** Where somebody who answers stands: the predefined cut, as coarse as it takes for five or more to share it. */
export interface Place {
  readonly kind: string | null;
  readonly unitId: string | null;
}

export const kindCut = (kind: string): string => `KIND:${kind}`;
export const unitCut = (unitId: string): string => `UNIT:${unitId}`;

/** The finest cut a place lies in. */
export function finestOf({ kind, unitId }: Place): string {
  if (unitId !== null) return unitCut(unitId);
  return kind === null ? WHOLE : kindCut(kind);
}

/** A person who was invited, and where. */
export interface Invited {
  readonly personId: string;
  readonly kind: string;
  readonly unitId: string;
}

/** The place each invited person's answer will carry: unit, else kind, else neither, so that five or more share every place that is used. */
export function placesOf(people: readonly Invited[]): (Place & { readonly personId: string })[] {
  const inUnit = groupedBy(people, ({ unitId }) => unitId);
  const isLarge = ({ unitId }: Invited): boolean => (inUnit.get(unitId)?.length ?? 0) >= FEWEST_ANSWERS;
  const left = groupedBy(
    people.filter((one) => !isLarge(one)),
    ({ kind }) => kind,
  );
  const placed = people.map((one) => {
    const { personId, kind, unitId } = one;
    if (isLarge(one)) return { personId, kind, unitId };
    const isShared = (left.get(kind)?.length ?? 0) >= FEWEST_ANSWERS;
    return { personId, kind: isShared ? kind : null, unitId: null };
  });
  // When only a few are left without a place, the smallest group joins them.
  const shares = groupedBy(placed, finestOf);
  const nowhere = shares.get(WHOLE)?.length ?? 0;
  const [smallest] = [...shares].filter(([key]) => key !== WHOLE).toSorted(([, a], [, b]) => a.length - b.length);
  const joins = nowhere > 0 && nowhere < FEWEST_ANSWERS ? smallest?.[0] : undefined;
  return placed.map((one) => (finestOf(one) === joins ? { ...one, kind: null, unitId: null } : one));
}

/** Things by their key, in the order they come. */
export function groupedBy<One>(all: readonly One[], keyOf: (one: One) => string): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
