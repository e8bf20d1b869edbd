import type { Refuse } from '../refusals/refusal.ts';
import type { SemesterState } from './states.ts';
import { compareTerms, type Term } from './terms.ts';

/** Credits have one decimal: counted in tenths, so that sums are exact. */
const tenths = (credits: number): number => Math.round(credits * 10);
/** Subjects are mostly sized in steps of 2.5 credits. */
const STEP = 25;

/** Splits credits over semesters as evenly as subjects allow: in steps of 2.5 where it goes up, the larger parts first. */
export function splitCredits(credits: number, semesters: number): number[] {
  const whole = tenths(credits);
  const step = whole % STEP === 0 && whole / STEP >= semesters ? STEP : 1;
  return split(whole / step, semesters).map((steps) => (steps * step) / 10);
}

/** Splits kroner evenly; the first parts are the larger by one. */
export function split(whole: number, parts: number): number[] {
  const least = Math.floor(whole / parts);
  const rest = whole - least * parts;
  return Array.from({ length: parts }, (_, index) => least + (index < rest ? 1 : 0));
}

export interface SemesterCredits {
  readonly state: SemesterState;
  readonly plannedCredits: number;
  readonly earnedCredits: number | null;
}

/** How far a study has come. unplanned: what no semester has been planned for; never below zero. */
export interface CreditStanding {
  readonly earned: number;
  readonly planned: number;
  readonly missing: number;
  readonly unplanned: number;
}

export function creditStanding(credits: number, semesters: readonly SemesterCredits[]): CreditStanding {
  let [earned, planned] = [0, 0];
  for (const { state, plannedCredits, earnedCredits } of semesters) {
    if (state === 'PASSED') earned += tenths(earnedCredits ?? 0);
    if (state === 'PLANNED' || state === 'CONFIRMED') planned += tenths(plannedCredits);
  }
  const missing = Math.max(0, tenths(credits) - earned);
  return {
    earned: earned / 10,
    planned: planned / 10,
    missing: missing / 10,
    unplanned: Math.max(0, missing - planned) / 10,
  };
}

/** Why a study can not be completed; null when all its credits are verified. */
export function refuseCompletion(credits: number, semesters: readonly SemesterCredits[]): Refuse | null {
  const { missing } = creditStanding(credits, semesters);
  return missing > 0 ? { refuse: 'CREDITS_NOT_VERIFIED', facts: { missing } } : null;
}

export interface WrittenSemester extends Term {
  readonly plannedCredits: number;
  /** Takes up a failed or deferred one, so it may lie in the same term as another. */
  readonly again: boolean;
}

/** What is wrong with the planned semesters as the owner has written them; settled is what stands and is not planned any more. */
export function refusePlan(
  credits: number,
  written: readonly WrittenSemester[],
  settled: readonly (SemesterCredits & Term)[],
): Refuse | null {
  const wrong = written.find(({ plannedCredits }) => !(plannedCredits > 0 && plannedCredits <= 120));
  if (wrong) return { refuse: 'CREDITS_OUT_OF_RANGE', facts: { field: 'plannedCredits', max: 120 } };
  const taken = settled.filter(({ state }) => state === 'PASSED' || state === 'CONFIRMED');
  const once = written.filter(({ again }) => !again);
  const twice = once.some((one, index) =>
    [...taken, ...once.slice(0, index)].some((other) => compareTerms(one, other) === 0),
  );
  if (twice) return { refuse: 'SEMESTER_TWICE' };
  const all = written.map((one) => ({ ...one, state: 'PLANNED' as const, earnedCredits: null }));
  const { earned, planned } = creditStanding(credits, [...settled, ...all]);
  const sum = (tenths(earned) + tenths(planned)) / 10;
  return sum === credits ? null : { refuse: 'CREDITS_DO_NOT_ADD_UP', facts: { sum, credits } };
}
