import { decideCompletion } from '@kompetanse/domain/courses';
import type { AttendedSession, Completion, CompletionRule } from '@kompetanse/domain/courses';
import { seatStates } from '@kompetanse/domain/enrolment';
import type { ParticipantFragment, RunPageQuery } from '@kompetanse/contract/admin';
import { minutesOf } from './meeting.ts';

/** A run as its page shows it. */
export type Run = NonNullable<RunPageQuery['courseRun']>;
export type Participant = ParticipantFragment;

/** Those who hold a seat, without those who only have an offer. */
export function seated({ participants }: Pick<Run, 'participants'>): readonly Participant[] {
  return participants.filter(({ state }) => seatStates.includes(state) && state !== 'OFFERED');
}

/** The sessions that take place. */
export function takingPlace({ sessions }: Pick<Run, 'sessions'>): Run['sessions'] {
  return sessions.filter(({ state }) => state !== 'CANCELLED');
}

/** The mark of one person at one session; undefined when nobody has recorded it. */
export function markAt(participant: Participant, sessionId: string): Participant['attendance'][number] | undefined {
  return participant.attendance.find((met) => met.sessionId === sessionId);
}

/** At how many sessions the person was there, wholly or partly. */
export function attendedCount(participant: Participant, sessions: Run['sessions']): number {
  return sessions.filter(({ id }) => {
    const mark = markAt(participant, id)?.mark;
    return mark === 'PRESENT' || mark === 'PARTIAL';
  }).length;
}

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
      if (!met) return { minutes: minutesOf(session) };
      const { mark, minutes } = met;
      return { minutes: minutesOf(session), mark, ...(minutes !== null && { presentMinutes: minutes }) };
    });
    forecast[decideCompletion(ruleOf(run), attended)] += 1;
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
