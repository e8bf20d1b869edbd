import { FEWEST_ANSWERS, sum, type Cut } from './release.ts';

export const parentsOf = (cuts: readonly Cut[]): ReadonlyMap<string, string | null> =>
  new Map(cuts.map(({ key, parent }) => [key, parent]));
export const within = (key: string, cut: string, parents: ReadonlyMap<string, string | null>): boolean =>
  key === cut || (parents.get(key) != null && within(parents.get(key) ?? '', cut, parents));

/** Sizes of all groups of people that follow from adding and taking away told cuts, each at most once. */
export function attack(cuts: readonly Cut[], told: ReadonlySet<string>): number[] {
  const parents = parentsOf(cuts);
  const inhabited = cuts.filter(({ own }) => sum(own) > 0);
  let sums: number[][] = [inhabited.map(() => 0)];
  for (const cut of told) {
    const holds = inhabited.map(({ key }) => Number(within(key, cut, parents)));
    sums = sums.flatMap((one) => [-1, 0, 1].map((times) => one.map((value, at) => value + times * (holds[at] ?? 0))));
  }
  return sums
    .filter((one) => one.every((value) => value === 0 || value === 1))
    .map((one) => sum(one.map((value, at) => value * sum(inhabited[at]?.own ?? []))));
}
export const few = (people: number): boolean => people > 0 && people < FEWEST_ANSWERS;
