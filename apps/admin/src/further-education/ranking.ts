import type { RankedApplicationFragment, RoundFragment } from '@kompetanse/contract/admin';

export type Ranked = RankedApplicationFragment;
export type Round = RoundFragment;

/** What the application costs the round: what is given, or what is asked for while nobody has answered. Kroner. */
export const costOf = ({ grantedNok, costNok }: Pick<Ranked, 'grantedNok' | 'costNok'>): number =>
  grantedNok ?? costNok;

/** Waits for the owner's first answer. What the body that pays has refused is decided again by itself. */
export const waits = ({ actions, state }: Pick<Ranked, 'actions' | 'state'>): boolean =>
  actions.includes('DECIDE') && state !== 'UNFUNDED';

/** The list with one moved to another place; the same list when there is nowhere to go. */
export function moved<Item>(list: readonly Item[], from: number, to: number): readonly Item[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length || from === to) return list;
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(to, 0, item);
}

/** Whether the ranks follow the list. A refused one leaves a gap behind, and that changes nothing for the rest. */
export const isKept = (list: readonly Pick<Ranked, 'rank'>[]): boolean =>
  list.every(({ rank }, index) => rank !== null && rank > (list[index - 1]?.rank ?? 0));

/** After each place of the list: what it and all before it cost, and whether the budget still reaches. */
export function runningSums(list: readonly Ranked[], budgetNok: number): { sum: number; over: boolean }[] {
  let sum = 0;
  return list.map((one) => {
    sum += costOf(one);
    return { sum, over: sum > budgetNok };
  });
}

/** Those that wait and that the budget reaches in this order, down to the first it does not. */
export function withinBudget(list: readonly Ranked[], budgetNok: number): readonly Ranked[] {
  const sums = runningSums(list, budgetNok);
  const first = sums.findIndex(({ over }) => over);
  return list.slice(0, first < 0 ? list.length : first).filter(waits);
}

/** The round to work with when the address names none: the first whose answers are still due, else the latest. */
export function roundOf(rounds: readonly Round[], wanted: string | undefined, today: string): Round | undefined {
  const named = rounds.find(({ id }) => id === wanted);
  const due = rounds.filter(({ ownerDeadline, opensOn }) => ownerDeadline >= today && opensOn <= today);
  return named ?? due.at(-1) ?? rounds[0];
}
