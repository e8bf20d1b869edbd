import { shiftDays } from '../calendar/index.ts';
import { tableFaultCodes } from '../files/table-file.ts';
import type { RunPlan } from './run-plan.ts';

/** What can be wrong with a file of runs, beside what can be wrong with a run. Each has a sentence in libs/texts and a test. */
export const runFileFaultCodes = [
  ...tableFaultCodes,
  'APPROVAL_WRONG',
  'COURSE_CODE_NOT_FOUND',
  'COURSE_FIXED',
  'KEY_NOT_YOURS',
  'KEY_WRONG',
  'MOMENT_WRONG',
  'ROW_DIFFERS',
  'RUN_OVER',
  'SESSIONS_FIXED',
  'UNIT_AMBIGUOUS',
  'UNIT_NOT_FOUND',
] as const;

export type RunFileFaultCode = (typeof runFileFaultCodes)[number];

const DAYS_BEFORE = 7;
const MINUTE = 60_000;

/** Dates of a run that nobody has given any: open from now, both deadlines a week before it starts, or at its start when that is nearer. */
export function usualDates(startsAt: Date, now: Date): Pick<RunPlan, 'opensAt' | 'closesAt' | 'cancelUntil'> {
  const weekBefore = shiftDays(startsAt, -DAYS_BEFORE);
  const deadline = weekBefore > now ? weekBefore : startsAt;
  const opensAt = now < deadline ? new Date(Math.floor(now.getTime() / MINUTE) * MINUTE) : weekBefore;
  return { opensAt, closesAt: deadline, cancelUntil: deadline };
}
