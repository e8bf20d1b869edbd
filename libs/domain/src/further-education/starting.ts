import { addDays, isLocalDate, type LocalDate } from '../calendar/oslo.ts';
import type { Refuse } from '../refusals/refusal.ts';

/** A study can begin this many days before the date of the application: places of study move their first day. */
export const START_LEEWAY_DAYS = 60;

/** A study waits at most this many years. */
const LONGEST_DEFERRAL_YEARS = 2;

/** Why a study can not be deferred until that day; null when it can. */
export function refuseDeferral(until: LocalDate, today: LocalDate): Refuse | null {
  const latest = `${Number(today.slice(0, 4)) + LONGEST_DEFERRAL_YEARS}${today.slice(4)}`;
  const fits = isLocalDate(until) && until > today && until <= latest;
  return fits ? null : { refuse: 'DEFERRAL_OUT_OF_RANGE', facts: { field: 'until', years: LONGEST_DEFERRAL_YEARS } };
}

/** Why a study can not have begun on that day; null when it can. Both ends of the study's dates are days of it. */
export function refuseStart(
  study: { readonly startsOn: LocalDate; readonly endsOn: LocalDate },
  startedOn: LocalDate,
  today: LocalDate,
): Refuse | null {
  if (startedOn > today) return { refuse: 'START_IN_FUTURE', facts: { field: 'startedOn' } };
  const earliest = addDays(study.startsOn, -START_LEEWAY_DAYS);
  const within = startedOn >= earliest && startedOn <= study.endsOn;
  return within
    ? null
    : { refuse: 'START_OUTSIDE_STUDY', facts: { field: 'startedOn', earliest, latest: study.endsOn } };
}

/** Why a start can not be corrected to that day; null when it can. It stays before the step that came after it. */
export function refuseCorrectedStart(
  study: { readonly startsOn: LocalDate; readonly endsOn: LocalDate; readonly nextStepOn: LocalDate | null },
  startedOn: LocalDate,
  today: LocalDate,
): Refuse | null {
  const { startsOn, endsOn, nextStepOn } = study;
  const lastDay = nextStepOn === null ? endsOn : addDays(nextStepOn, -1);
  return refuseStart({ startsOn, endsOn: lastDay < endsOn ? lastDay : endsOn }, startedOn, today);
}

/** Answers from outside are told at most this many days late. */
const TOLD_LATE_DAYS = 366;

/** Why that can not be the day an answer came; null when it can. */
export function refuseToldDay(field: string, day: LocalDate, today: LocalDate): Refuse | null {
  const fits = isLocalDate(day) && day <= today && day >= addDays(today, -TOLD_LATE_DAYS);
  return fits ? null : { refuse: 'TOLD_DAY_WRONG', facts: { field, earliest: addDays(today, -TOLD_LATE_DAYS) } };
}
