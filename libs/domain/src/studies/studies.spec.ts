import { describe, expect, it } from '@jest/globals';
import { bindingEnd, bindingStands, refuseAnother, refuseBinding } from './binding.ts';
import { creditStanding, refuseCompletion, refusePlan, split, splitCredits } from './credits.ts';
import { moneyLeft, refuseAmount } from './payouts.ts';
import { refuseDropOutDay, refuseResult, refuseRetakeTerm, type ToldResult } from './results.ts';
import { dated, retakeTerms, termFrom, termOf, termsOf, type SeasonCalendar } from './terms.ts';

const calendar: SeasonCalendar = {
  AUTUMN: {
    season: 'AUTUMN',
    startsOn: '08-01',
    endsOn: '12-31',
    confirmBy: '09-01',
    paidFrom: '10-01',
    paidBy: '12-31',
  },
  SPRING: {
    season: 'SPRING',
    startsOn: '01-01',
    endsOn: '07-31',
    confirmBy: '03-15',
    paidFrom: '05-01',
    paidBy: '06-30',
  },
};
const names = (terms: readonly { year: number; season: string }[]): string =>
  terms.map(({ year, season }) => `${season.slice(0, 1)}${year % 100}`).join(' ');

describe('the terms of a study', () => {
  it.each([
    ['2026-08-17', '2027-06-15', null, 'A26 S27'],
    ['2026-08-17', '2028-06-15', 4, 'A26 S27 A27 S28'],
    ['2027-01-10', '2027-06-15', null, 'S27'],
    ['2026-07-20', '2027-06-15', null, 'A26 S27'],
    ['2026-09-01', '2027-08-20', null, 'A26 S27'],
    ['2026-08-17', '2027-06-15', 1, 'A26'],
    ['2026-12-28', '2027-02-10', null, 'S27'],
  ])('from %s to %s, asked for %s: %s', (startsOn, endsOn, terms, expected) => {
    expect(names(termsOf({ startsOn, endsOn, terms }, calendar))).toBe(expected);
  });

  it('that a failed one can be taken again in come after it, and are not over', () => {
    expect(names(retakeTerms({ year: 2026, season: 'AUTUMN' }, '2026-11-23'))).toBe('S27 A27 S28 A28');
    expect(names(retakeTerms({ year: 2024, season: 'AUTUMN' }, '2026-03-01'))).toBe('S26 A26 S27 A27');
  });

  it('goes on in the term that has time left, else in the next', () => {
    expect(names([termFrom('2026-08-15', calendar), termFrom('2026-12-15', calendar)])).toBe('A26 S27');
    expect(dated(termOf('2027-03-01', calendar), calendar)).toMatchObject({
      confirmBy: '2027-03-15',
      endsOn: '2027-07-31',
    });
  });
});

describe('credits', () => {
  it.each([
    [60, 4, [15, 15, 15, 15]],
    [30, 4, [7.5, 7.5, 7.5, 7.5]],
    [25, 2, [12.5, 12.5]],
    [7.5, 2, [5, 2.5]],
    [5, 4, [1.3, 1.3, 1.2, 1.2]],
    [10, 3, [5, 2.5, 2.5]],
  ])('splits %s over %s', (credits, semesters, expected) => {
    expect(splitCredits(credits, semesters)).toEqual(expected);
    expect(split(10_000, 3)).toEqual([3334, 3333, 3333]);
  });

  it('knows what is earned, planned and missing, and completes only what is earned in full', () => {
    const passed = { state: 'PASSED', plannedCredits: 15, earnedCredits: 10 } as const;
    const planned = { state: 'PLANNED', plannedCredits: 10, earnedCredits: null } as const;
    expect(creditStanding(30, [passed, planned])).toEqual({ earned: 10, planned: 10, missing: 20, unplanned: 10 });
    expect(refuseCompletion(30, [passed, planned])).toEqual({ refuse: 'CREDITS_NOT_VERIFIED', facts: { missing: 20 } });
    expect(refuseCompletion(10, [passed])).toBeNull();
  });

  it('wants a plan that adds up, each term once', () => {
    const written = { year: 2027, season: 'SPRING', plannedCredits: 15, again: false } as const;
    const settled = [
      { year: 2026, season: 'AUTUMN', state: 'CONFIRMED', plannedCredits: 15, earnedCredits: null },
    ] as const;
    expect(refusePlan(30, [written], settled)).toBeNull();
    expect(refusePlan(30, [{ ...written, plannedCredits: 10 }], settled)?.refuse).toBe('CREDITS_DO_NOT_ADD_UP');
    expect(refusePlan(45, [written, written], settled)?.refuse).toBe('SEMESTER_TWICE');
    expect(refusePlan(30, [{ ...written, year: 2026, season: 'AUTUMN' }], settled)?.refuse).toBe('SEMESTER_TWICE');
    expect(refusePlan(45, [written, { ...written, again: true }], settled)).toBeNull();
    expect(refusePlan(30, [{ ...written, plannedCredits: 0 }], settled)?.refuse).toBe('CREDITS_OUT_OF_RANGE');
  });
});

describe('a result', () => {
  const semester = { plannedCredits: 15, startsOn: '2026-08-01' };
  const told: ToldResult = { outcome: 'PASSED', credits: 15, resultOn: '2026-11-20', files: 1 };
  it.each<[Partial<ToldResult>, string | null]>([
    [{}, null],
    [{ credits: 15.5 }, 'RESULT_CREDITS_WRONG'],
    [{ credits: 7.25 }, 'RESULT_CREDITS_WRONG'],
    [{ credits: 0 }, 'RESULT_CREDITS_WRONG'],
    [{ outcome: 'FAILED', credits: 1 }, 'RESULT_CREDITS_WRONG'],
    [{ outcome: 'FAILED', credits: 0, files: 0 }, null],
    [{ resultOn: '2026-11-24' }, 'RESULT_DAY_WRONG'],
    [{ resultOn: '2026-07-31' }, 'RESULT_DAY_WRONG'],
    [{ files: 0 }, 'EVIDENCE_MISSING'],
  ])('%o: %s', (change, code) => {
    expect(refuseResult({ ...told, ...change }, semester, '2026-11-23')?.refuse ?? null).toBe(code);
  });

  it('is taken again later, never earlier', () => {
    const failed = { year: 2026, season: 'SPRING' } as const;
    const now = { year: 2026, season: 'AUTUMN' } as const;
    expect(refuseRetakeTerm(now, failed, now)).toBeNull();
    expect(refuseRetakeTerm(failed, failed, now)?.refuse).toBe('TERM_WRONG');
    expect(refuseRetakeTerm({ year: 2030, season: 'SPRING' }, failed, now)?.refuse).toBe('TERM_WRONG');
    expect(refuseDropOutDay('2026-11-24', '2026-08-20', '2026-11-23')?.refuse).toBe('DROP_OUT_DAY_WRONG');
  });
});

it('counts what has come, else what is planned and stands', () => {
  const one = { state: 'CONFIRMED', payoutPlannedNok: 6000, payoutReceivedNok: 5000 } as const;
  const dropped = { state: 'DROPPED', payoutPlannedNok: 6000, payoutReceivedNok: null } as const;
  expect(moneyLeft(12_000, [one, dropped])).toBe(7000);
  expect(refuseAmount(7001, 7000)?.refuse).toBe('PAYOUT_OVER_GRANT');
  expect(refuseAmount(-1, 7000)?.refuse).toBe('COST_OUT_OF_RANGE');
  expect(refuseAmount(7000, 7000)).toBeNull();
});

describe('binding time', () => {
  const written = { supportNok: 160_000, months: 24, fromOn: '2027-08-01', leaveFrom: '2027-08-01' };
  it.each([
    [{}, null],
    [{ supportNok: 149_999 }, 'SUPPORT_BELOW_LIMIT'],
    [{ months: 25 }, 'BINDING_MONTHS_WRONG'],
    [{ months: 0 }, 'BINDING_MONTHS_WRONG'],
    [{ fromOn: '2027-07-31' }, 'BINDING_DATES_WRONG'],
    [{ leaveFrom: '2026-11-22' }, 'BINDING_TOO_LATE'],
    [{ leaveFrom: '2026-11-23' }, null],
  ])('%o: %s', (change, code) => {
    expect(refuseBinding({ ...written, ...change }, 150_000, '2026-11-23')?.refuse ?? null).toBe(code);
  });

  it('is one at a time', () => {
    expect(refuseAnother(['WITHDRAWN', 'SIGNED'])?.refuse).toBe('BINDING_EXISTS');
    expect(refuseAnother(['WITHDRAWN', 'RELEASED', 'ENDED'])).toBeNull();
  });

  it('ends by itself after its last day', () => {
    expect(bindingEnd('2027-08-01', 24)).toBe('2029-07-31');
    expect(bindingEnd('2027-08-31', 6)).toBe('2028-02-28');
    expect(bindingStands('SIGNED', '2029-07-31', '2029-07-31')).toBe('SIGNED');
    expect(bindingStands('SIGNED', '2029-07-31', '2029-08-01')).toBe('ENDED');
  });
});
