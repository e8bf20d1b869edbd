import type { MeetingFragment, RunAttendanceQuery, RunLineFragment } from '@kompetanse/contract/admin';
import { osloDay } from '@kompetanse/domain/calendar';
import { isBelowMinimum, isOpenEnded, isOverdue } from '../courses/run-time.ts';
import { withSeat } from '../attendance/attendance-marks.ts';
import { isOver } from '../enrolment/meeting.ts';

type AttendedRun = NonNullable<RunAttendanceQuery['courseRun']>;

export interface SessionOfRun {
  readonly runId: string;
  readonly course: string;
  readonly session: MeetingFragment;
}

export interface MissingAttendance extends SessionOfRun {
  /** People with a seat nobody has recorded. */
  readonly missing: number;
}

/** Runs with too few are shown from this many days before booking closes. */
const worryDays = 21;

/** Sessions that are held today and not over for good, by their start. */
export function sessionsOn(runs: readonly RunLineFragment[], now: Date): readonly SessionOfRun[] {
  const today = osloDay(now);
  return runs
    .filter(isOpenEnded)
    .flatMap(({ id, course, sessions }) =>
      sessions
        .filter(({ state, startsAt }) => state !== 'CANCELLED' && osloDay(new Date(startsAt)) === today)
        .map((session) => ({ runId: id, course: course.title, session })),
    )
    .toSorted((one, other) => one.session.startsAt.localeCompare(other.session.startsAt));
}

/** Runs that have begun and can still be recorded; their attendance must be looked into. */
export function begunRuns(runs: readonly RunLineFragment[], now: Date): readonly RunLineFragment[] {
  return runs.filter((run) => isOpenEnded(run) && run.sessions.some((session) => isOver(session, now)));
}

/** Sessions that are over where somebody with a seat has no mark, oldest first. */
export function missingAttendance(runs: readonly AttendedRun[], now: Date): readonly MissingAttendance[] {
  return runs
    .flatMap((run) => {
      const people = withSeat(run.participants);
      return run.sessions
        .filter((session) => session.state !== 'CANCELLED' && isOver(session, now))
        .map((session) => ({
          runId: run.id,
          course: run.course.title,
          session,
          missing: people.filter(({ attendance }) => !attendance.some((met) => met.sessionId === session.id)).length,
        }));
    })
    .filter(({ missing }) => missing > 0)
    .toSorted((one, other) => one.session.startsAt.localeCompare(other.session.startsAt));
}

/** Runs whose last session is over and that nobody has completed, the oldest first. */
export function endedRuns(runs: readonly RunLineFragment[], now: Date): readonly RunLineFragment[] {
  return runs.filter((run) => isOverdue(run, now)).toSorted((one, other) => one.endsAt.localeCompare(other.endsAt));
}

/** Runs that close soon with fewer than they need, the first to start first. */
export function thinRuns(runs: readonly RunLineFragment[], now: Date): readonly RunLineFragment[] {
  const horizon = now.getTime() + worryDays * 24 * 60 * 60_000;
  return runs
    .filter((run) => isBelowMinimum(run, now) && Date.parse(run.closesAt) <= horizon)
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
}
