import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attack, few } from './attack.ts';
import { cutsOf, releaseOf, type Answered } from './figures.ts';
import { groupedBy, placesOf, type Place } from './places.ts';
import { atLeast, FEWEST_ANSWERS, remainders, spreads, sum, type Cut } from './release.ts';

const place = fc.constantFrom<Place>(
  { kind: 'A', unitId: '1' },
  { kind: 'A', unitId: '2' },
  { kind: 'A', unitId: null },
  { kind: 'B', unitId: '3' },
  { kind: 'B', unitId: '4' },
  { kind: null, unitId: null },
);
const answer = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined, freq: 4 });
const answers = fc.array(
  fc.record({ place, q: answer, r: answer }).map(({ place: at, q, r }): Answered => ({
    ...at,
    scales: { ...(q !== undefined && { q }), ...(r !== undefined && { r }) },
  })),
  { maxLength: 60 },
);

describe('the numbers of each question', () => {
  const ofQuestion = (given: readonly Answered[], question: string): Cut[] =>
    cutsOf(
      given,
      given.flatMap((one) => {
        const value = one.scales[question];
        return value === undefined ? [] : [{ ...one, value }];
      }),
    );

  it('are of no 1–4 who answered it, however they are subtracted, and tell of no 1–4 who did not', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { cuts, figures } = releaseOf({ places: given, questions: ['q', 'r'], answers: given });
        for (const question of ['q', 'r']) {
          const own = ofQuestion(given, question);
          const told = new Set(
            figures.filter((one) => one.question === question && one.mean !== null).map(({ cut }) => cut),
          );
          expect(attack(own, told).filter((people) => few(people))).toEqual([]);
          const exact = figures.filter((one) => one.question === question && one.answered !== null);
          const answered = new Map(cuts.map(({ key, answered: count }) => [key, count ?? 0]));
          for (const { cut, answered: said } of exact) expect(few((answered.get(cut) ?? 0) - (said ?? 0))).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('tell how answers spread only where ten answered and five said something else, also of what is left over', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { figures } = releaseOf({ places: given, questions: ['q'], answers: given });
        const told = new Set(figures.filter(({ shares }) => shares !== null).map(({ cut }) => cut));
        for (const { shares } of figures) expect(shares === null || sum(shares) === 100).toBe(true);
        for (const [, counts] of remainders(ofQuestion(given, 'q'), told))
          expect(sum(counts) === 0 || spreads(counts)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('never tell that everybody gave the best or the worst answer', () => {
    const all = (value: number): Answered[] =>
      Array.from({ length: 5 }, () => ({ kind: null, unitId: null, scales: { q: value } }));
    const told = (given: Answered[]) => releaseOf({ places: given, questions: ['q'], answers: given }).figures[0];
    expect(told(all(5))).toMatchObject({ mean: 4.8, shares: null });
    expect(told(all(1))).toMatchObject({ mean: 1.2, shares: null });
  });

  it('are none when fewer than five answered', () => {
    const four: Answered[] = Array.from({ length: 4 }, () => ({ kind: 'A', unitId: '1', scales: { q: 3 } }));
    const { cuts, figures } = releaseOf({ places: four, questions: ['q'], answers: four });
    expect(cuts.every(({ answered: count }) => count === null)).toBe(true);
    expect(
      figures.every(({ mean, shares, answered: count }) => mean === null && shares === null && count === null),
    ).toBe(true);
  });
});

describe('the place an answer carries', () => {
  it('is shared by five or more of those who were invited, or by all of them', () => {
    const people = fc.array(
      fc
        .constantFrom('A1', 'A2', 'A3', 'B1', 'B2', 'C1')
        .map((unitId) => ({ kind: unitId.slice(0, 1), unitId, personId: unitId })),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(people, (invited) => {
        const places = placesOf(invited);
        const shares = groupedBy(places, ({ kind, unitId }) => `${kind}/${unitId}`);
        for (const [, sharing] of shares)
          expect(sharing.length >= FEWEST_ANSWERS || sharing.length === places.length).toBe(true);
      }),
    );
  });
});

describe('a survey before and after', () => {
  it('tells each of five or more, and nothing that links the two', () => {
    expect(atLeast(FEWEST_ANSWERS)([4])).toBe(false);
    const given: Answered[] = Array.from({ length: 9 }, (_, at) => ({
      kind: null,
      unitId: null,
      scales: { q: 1 + (at % 5) },
    }));
    const released = releaseOf({ places: given, questions: ['q'], answers: given });
    expect(Object.keys(released.cuts[0] ?? {})).toEqual(['key', 'answered']);
    expect(Object.keys(released.figures[0] ?? {})).toEqual(['cut', 'question', 'mean', 'answered', 'shares']);
  });
});
