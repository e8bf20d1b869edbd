import type { MyEnrolment } from '../enrolment/enrolment-queries.ts';
import { isOpen, type Series } from '../supervision/supervision-queries.ts';

/** The next thing to be at, of courses and supervision alike. */
export interface NextMeeting {
  readonly title: string;
  readonly part: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  /** Null for supervision. */
  readonly runId: string | null;
  /** Of supervision; null for a course. */
  readonly sessionId: string | null;
  /** Has got another time or place. */
  readonly moved: boolean;
}

/** What one was to be at before the next thing, and need not. */
export interface CalledOff {
  readonly id: string;
  readonly title: string;
  readonly startsAt: string;
}

/** So many days ahead something called off is told of when nothing else comes. */
const AHEAD_DAYS = 14;

interface Dated {
  readonly id: string;
  readonly title: string;
  readonly part: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly state: string;
  readonly runId: string | null;
}

/** Sessions of runs with a place and meetings of series under way that are not over, by time; those called off among them. */
function comingOf(enrolments: readonly MyEnrolment[], series: readonly Series[], now: Date): Dated[] {
  const ofCourses = enrolments
    .filter(({ state, run }) => state === 'ENROLLED' && run.state !== 'CANCELLED')
    .flatMap(({ run }) =>
      run.sessions.map((session) => ({ ...session, title: run.course.title, part: session.title, runId: run.id })),
    );
  const ofSeries = series
    .filter(isOpen)
    .flatMap(({ title, sessions }) => sessions.map((session) => ({ ...session, title, part: '', runId: null })));
  return [...ofCourses, ...ofSeries]
    .filter(({ endsAt }) => new Date(endsAt) > now)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
}

/** The first meeting that is not over, among runs with a place and series under way; null when there is none. */
export function nextMeeting(
  enrolments: readonly MyEnrolment[],
  series: readonly Series[],
  now: Date,
): NextMeeting | null {
  const first = comingOf(enrolments, series, now).find(({ state }) => state !== 'CANCELLED');
  if (!first) return null;
  const { id, title, part, startsAt, endsAt, place, runId, state } = first;
  return {
    title,
    part,
    startsAt,
    endsAt,
    place,
    runId,
    sessionId: runId === null ? id : null,
    moved: state === 'MOVED',
  };
}

/** What was called off before the next meeting, or soon when there is none: nobody shall go in vain. At most 3. */
export function calledOff(enrolments: readonly MyEnrolment[], series: readonly Series[], now: Date): CalledOff[] {
  const until =
    nextMeeting(enrolments, series, now)?.startsAt ?? new Date(now.getTime() + AHEAD_DAYS * 86_400_000).toISOString();
  return comingOf(enrolments, series, now)
    .filter(({ state, startsAt }) => state === 'CANCELLED' && startsAt <= until)
    .slice(0, 3)
    .map(({ id, title, startsAt }) => ({ id, title, startsAt }));
}
