import { describe, expect, it } from '@jest/globals';
import { isKept, moved, roundOf, runningSums, withinBudget, type Ranked, type Round } from './ranking.ts';

const one = (id: string, costNok: number, changes: Partial<Ranked> = {}): Ranked => ({
  id,
  state: 'RECOMMENDED',
  study: id,
  institution: '',
  credits: 30,
  costNok,
  grantedNok: null,
  schemeWish: 'STIPEND',
  rank: null,
  actions: ['DECIDE'],
  person: { id, name: id },
  unit: { id: 'u', name: 'Rena skole' },
  decisions: [],
  ...changes,
});
const list = [
  one('a', 100),
  one('b', 80, { grantedNok: 50, state: 'APPROVED', actions: [] }),
  one('c', 200),
  one('d', 10),
];

describe('the owner’s order', () => {
  it('is kept when the ranks follow it, also with gaps where somebody was refused', () => {
    const ranked = (...ranks: (number | null)[]) => ranks.map((rank) => ({ rank }));
    expect(isKept(ranked(1, 3, 4))).toBe(true);
    expect(isKept([])).toBe(true);
    for (const odd of [ranked(2, 1), ranked(1, 1), ranked(1, null)]) expect(isKept(odd)).toBe(false);
  });

  it('moves one, and nothing over the ends', () => {
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    for (const [from, to] of [
      [0, -1],
      [2, 3],
      [1, 1],
      [7, 0],
    ] as const)
      expect(moved(['a', 'b', 'c'], from, to)).toEqual(['a', 'b', 'c']);
  });

  it('sums what is given or asked for, and says from where the budget does not reach', () => {
    expect(runningSums(list, 340)).toEqual([
      { sum: 100, over: false },
      { sum: 150, over: false },
      { sum: 350, over: true },
      { sum: 360, over: true },
    ]);
    expect(withinBudget(list, 340).map(({ id }) => id)).toEqual(['a']);
    expect(withinBudget(list, 1000).map(({ id }) => id)).toEqual(['a', 'c', 'd']);
    expect(withinBudget(list, 0)).toEqual([]);
  });

  it('works with the round whose answers are due', () => {
    const round = (id: string, opensOn: string, ownerDeadline: string): Round => ({
      id,
      schoolYear: '',
      opensOn,
      closesOn: opensOn,
      unitDeadline: opensOn,
      ownerDeadline,
      budgetNok: 0,
      schemes: [],
      externalSchemes: [],
      externalBody: null,
      externalAnswerOn: null,
      admissionOn: null,
      version: 1,
      grantedNok: 0,
      applicationCount: 0,
      lettersAddress: null,
      appeal: { weeks: 3, to: null, nb: null, nn: null, en: null },
    });
    const rounds = [
      round('next', '2027-02-01', '2027-03-15'),
      round('now', '2026-11-01', '2026-12-15'),
      round('old', '2026-02-01', '2026-03-15'),
    ];
    expect(roundOf(rounds, undefined, '2026-11-26')?.id).toBe('now');
    expect(roundOf(rounds, 'old', '2026-11-26')?.id).toBe('old');
    expect(roundOf(rounds, undefined, '2026-06-01')?.id).toBe('next');
    expect(roundOf([], undefined, '2026-06-01')).toBeUndefined();
  });
});
