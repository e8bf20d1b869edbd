/** Nothing is told of fewer people than this, nor of fewer than this left over when one number is taken from another. */
export const FEWEST_ANSWERS = 5;
/** How the answers spread is told only of so many. */
export const FEWEST_SPREAD = 10;
/** The whole of a survey; kinds of units are parts of it, and units of their kind. */
export const WHOLE = 'ALL';

/** A group that may be told of. `own`: people in it who are in none of its parts, counted by what they said. Parents come before their parts. */
export interface Cut {
  readonly key: string;
  readonly parent: string | null;
  readonly own: readonly number[];
}

/** Whether a group may be told of, by how many said what. */
export type Rule = (counts: readonly number[]) => boolean;

export const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** So many people or more, whatever they said. */
export const atLeast =
  (least: number): Rule =>
  (counts) =>
    sum(counts) >= least;

/** Enough people, and five or more of them said something else than the commonest: what nearly everybody said is not told. */
export const spreads: Rule = (counts) =>
  sum(counts) >= FEWEST_SPREAD && sum(counts) - Math.max(...counts) >= FEWEST_ANSWERS;

function added(one: readonly number[], other: readonly number[]): number[] {
  const longer = one.length > other.length ? one : other;
  return longer.map((_, at) => (one[at] ?? 0) + (other[at] ?? 0));
}

/** The people of each cut, its parts included. */
export function sizes(cuts: readonly Cut[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map(cuts.map(({ key, own }) => [key, own]));
  for (const { key, parent } of cuts.toReversed()) {
    if (parent !== null) found.set(parent, added(found.get(parent) ?? [], found.get(key) ?? []));
  }
  return found;
}

/** The nearest cut that is told and holds this one, itself included; null: none. */
function holderOf(key: string, parents: ReadonlyMap<string, string | null>, told: ReadonlySet<string>): string | null {
  let at: string | null = key;
  while (at !== null && !told.has(at)) at = parents.get(at) ?? null;
  return at;
}

/**
 * What is left of each told cut when the told cuts within it are taken away. Told cuts never overlap without one holding the other,
 * so everybody who subtracts and adds reaches sums of these and nothing finer.
 */
export function remainders(cuts: readonly Cut[], told: ReadonlySet<string>): ReadonlyMap<string, readonly number[]> {
  const parents = new Map(cuts.map(({ key, parent }) => [key, parent]));
  const left = new Map<string, readonly number[]>([...told].map((key) => [key, []]));
  for (const { key, own } of cuts) {
    const holder = holderOf(key, parents, told);
    if (holder !== null) left.set(holder, added(left.get(holder) ?? [], own));
  }
  return left;
}

/**
 * Which cuts may be told together: the rule holds for each, and for each remainder that is not empty. Hides the smallest next until it does.
 * `among`: nothing but these.
 */
export function releasable(
  cuts: readonly Cut[],
  rule: Rule = atLeast(FEWEST_ANSWERS),
  among?: ReadonlySet<string>,
): ReadonlySet<string> {
  const size = sizes(cuts);
  const parents = new Map(cuts.map(({ key, parent }) => [key, parent]));
  const told = new Set(
    cuts.filter(({ key }) => (among?.has(key) ?? true) && rule(size.get(key) ?? [])).map(({ key }) => key),
  );
  for (;;) {
    const left = remainders(cuts, told);
    const torn = [...left].find(([, counts]) => sum(counts) > 0 && !rule(counts))?.[0];
    if (torn === undefined) return told;
    const within = [...told].filter((key) => key !== torn && holderOf(parents.get(key) ?? '', parents, told) === torn);
    // One whose own remainder is empty fills nothing up: it goes last.
    const order = (key: string): number => sum(size.get(key) ?? []) + (sum(left.get(key) ?? []) > 0 ? 0 : 1e9);
    told.delete(within.toSorted((one, other) => order(one) - order(other))[0] ?? torn);
  }
}
