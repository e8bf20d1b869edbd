import { isSchoolYear } from '../calendar/school-year.ts';
import type { Refuse } from '../refusals/refusal.ts';

/** Where a number was when it began to be followed, and where it should be. */
export type FigureGoalKind = 'BASELINE' | 'TARGET';

const MOST = 100_000;

/** What is wrong with a goal: a whole number, people, credits or per cent, by the end of a school year. */
export function refuseGoal(schoolYear: string, value: number): Refuse | null {
  if (!isSchoolYear(schoolYear) || schoolYear < '2000/01' || schoolYear > '2099/00')
    return { refuse: 'SCHOOL_YEAR_WRONG', facts: { field: 'schoolYear' } };
  if (!Number.isInteger(value) || value < 0 || value > MOST)
    return { refuse: 'NUMBER_OUT_OF_RANGE', facts: { field: 'value', min: 0, max: MOST } };
  return null;
}
