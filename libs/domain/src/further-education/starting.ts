import { addDays, type LocalDate } from '../calendar/oslo.ts';
import type { Refuse } from '../refusals/refusal.ts';

/** A study can begin this many days before the date of the application: places of study move their first day. */
export const START_LEEWAY_DAYS = 60;

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
