import type { LocalDate } from '../calendar/oslo.ts';
import type { Refuse } from '../refusals/refusal.ts';
import { compareTerms, type Term } from './terms.ts';

export type SemesterOutcome = 'PASSED' | 'FAILED';

/** What the student tells of a semester. */
export interface ToldResult {
  readonly outcome: SemesterOutcome;
  /** 0 when it was failed. */
  readonly credits: number;
  /** The day of the result. */
  readonly resultOn: LocalDate;
  /** Files that show it. */
  readonly files: number;
}

export function refuseResult(
  told: ToldResult,
  semester: { readonly plannedCredits: number; readonly startsOn: LocalDate },
  today: LocalDate,
): Refuse | null {
  const { outcome, credits, resultOn, files } = told;
  const most = outcome === 'PASSED' ? semester.plannedCredits : 0;
  const whole = Math.abs(credits * 10 - Math.round(credits * 10)) < 1e-6;
  if (!whole || credits > most || (outcome === 'PASSED' && !(credits > 0)) || credits < 0) {
    return { refuse: 'RESULT_CREDITS_WRONG', facts: { field: 'credits', max: most } };
  }
  if (resultOn < semester.startsOn || resultOn > today) {
    return { refuse: 'RESULT_DAY_WRONG', facts: { field: 'resultOn', earliest: semester.startsOn, latest: today } };
  }
  return outcome === 'PASSED' && files === 0 ? { refuse: 'EVIDENCE_MISSING', facts: { field: 'files' } } : null;
}

/** A retake comes after the term it takes up, and not before now. */
export function refuseRetakeTerm(term: Term, failed: Term, current: Term): Refuse | null {
  const late = compareTerms(term, failed) > 0 && compareTerms(term, current) >= 0 && term.year <= current.year + 3;
  return late ? null : { refuse: 'TERM_WRONG', facts: { field: 'term' } };
}

/** A study ends early between the day it began and today. */
export function refuseDropOutDay(on: LocalDate, startedOn: LocalDate, today: LocalDate): Refuse | null {
  return on < startedOn || on > today
    ? { refuse: 'DROP_OUT_DAY_WRONG', facts: { field: 'on', earliest: startedOn, latest: today } }
    : null;
}
