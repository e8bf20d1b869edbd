import { decideCompletion } from '@kompetanse/domain/attendance';
import type { AttendedSession, Completion } from '@kompetanse/domain/attendance';
import type { CompletionRule } from '@kompetanse/domain/courses';
import { minutesOf } from '../enrolment/meeting.ts';
import { markAt, takingPlace } from '../enrolment/run.ts';
import type { Run } from '../enrolment/run.ts';

export interface CompletionForecast extends Readonly<Record<Completion, number>> {
  /** Sessions of people nobody has recorded; they count as absence. */
  readonly unmarked: number;
}

/**
 * How a run whose sessions are over would end for those enrolled, with the attendance as it stands. The API decides again
 * by the same rule.
 */
export function forecastCompletion(run: Run): CompletionForecast {
  const sessions = takingPlace(run);
  const enrolled = run.participants.filter(({ state }) => state === 'ENROLLED');
  const forecast = { COMPLETED: 0, NOT_COMPLETED: 0, NO_SHOW: 0, unmarked: 0 };
  for (const person of enrolled) {
    const attended = sessions.map((session): AttendedSession => {
      const met = markAt(person, session.id);
      const held = { no: session.no, minutes: minutesOf(session) };
      if (!met) return held;
      const { mark, minutes } = met;
      return { ...held, mark, ...(minutes !== null && { presentMinutes: minutes }) };
    });
    forecast[decideCompletion(ruleOf(run), attended, person.ownWorkDone)] += 1;
    forecast.unmarked += attended.filter(({ mark }) => mark === undefined).length;
  }
  return forecast;
}

function ruleOf({ course }: Run): CompletionRule {
  const { minPercent, minSessions, ownWorkHours, ...rule } = course.completionRule;
  return {
    ...rule,
    ...(minPercent !== null && { minPercent }),
    ...(minSessions !== null && { minSessions }),
    ...(ownWorkHours !== null && { ownWorkHours }),
  };
}
