import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attack, few, parentsOf, within } from './attack.ts';
import { FEWEST_ANSWERS, releasable, sizes, sum, WHOLE, type Cut } from './release.ts';

/** Few kinds and units, so that an attacker can try every combination of them. */
const tree = fc
  .array(
    fc.record({
      loose: fc.integer({ min: 0, max: 7 }),
      units: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 0, maxLength: 3 }),
    }),
    { minLength: 0, maxLength: 3 },
  )
  .chain((kinds) => fc.record({ kinds: fc.constant(kinds), loose: fc.integer({ min: 0, max: 7 }) }))
  .map(({ kinds, loose }): Cut[] => [
    { key: WHOLE, parent: null, own: [loose] },
    ...kinds.map((kind, at): Cut => ({ key: `KIND:${at}`, parent: WHOLE, own: [kind.loose] })),
    ...kinds.flatMap((kind, at) =>
      kind.units.map((own, no): Cut => ({ key: `UNIT:${at}.${no}`, parent: `KIND:${at}`, own: [own] })),
    ),
  ]);

describe('what is told of a survey', () => {
  it('is never of 1–4 people, however told cuts are added and taken from each other', () => {
    fc.assert(
      fc.property(tree, (cuts) => {
        const told = [...releasable(cuts)].slice(0, 9);
        expect(attack(cuts, new Set(told)).filter((people) => few(people))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('never differs between two told cuts by 1–4 people', () => {
    fc.assert(
      fc.property(tree, (cuts) => {
        const told = [...releasable(cuts)];
        const parents = parentsOf(cuts);
        const size = sizes(cuts);
        for (const one of told)
          for (const other of told)
            if (within(one, other, parents))
              expect(few(sum(size.get(other) ?? []) - sum(size.get(one) ?? []))).toBe(false);
      }),
    );
  });

  it('would be, without complementary suppression (negative control)', () => {
    const naive = (cuts: readonly Cut[]): ReadonlySet<string> =>
      new Set([...sizes(cuts)].filter(([, counts]) => sum(counts) >= FEWEST_ANSWERS).map(([key]) => key));
    const details = fc.check(
      fc.property(tree, (cuts) => !attack(cuts, new Set([...naive(cuts)].slice(0, 9))).some((people) => few(people))),
      { seed: 11, numRuns: 400 },
    );
    expect(details.failed).toBe(true);
  });

  it('is as much as may be: nothing is hidden when everybody is many', () => {
    const cuts: Cut[] = [
      { key: WHOLE, parent: null, own: [0] },
      { key: 'KIND:a', parent: WHOLE, own: [0] },
      { key: 'UNIT:a', parent: 'KIND:a', own: [5] },
      { key: 'UNIT:b', parent: 'KIND:a', own: [9] },
    ];
    expect([...releasable(cuts)]).toEqual([WHOLE, 'KIND:a', 'UNIT:a', 'UNIT:b']);
  });

  it('leaves out the next smallest unit beside a small one', () => {
    const cuts: Cut[] = [
      { key: WHOLE, parent: null, own: [0] },
      { key: 'KIND:a', parent: WHOLE, own: [0] },
      { key: 'UNIT:small', parent: 'KIND:a', own: [3] },
      { key: 'UNIT:next', parent: 'KIND:a', own: [6] },
      { key: 'UNIT:large', parent: 'KIND:a', own: [20] },
    ];
    expect([...releasable(cuts)]).toEqual([WHOLE, 'KIND:a', 'UNIT:large']);
  });
});
