import type { MyEnrolment } from '../enrolment/enrolment-queries.ts';
import { realMeetings, type Series } from '../supervision/supervision-queries.ts';

/** The next thing to be at, of courses and supervision alike. */
export interface NextMeeting {
  readonly title: string;
  readonly part: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  /** Null for supervision. */
  readonly runId: string | null;
}

/** The first meeting that is not over, among runs with a place and series under way; null when there is none. */
export function nextMeeting(
  enrolments: readonly MyEnrolment[],
  series: readonly Series[],
  now: Date,
): NextMeeting | null {
  const ofCourses = enrolments
    .filter(({ state, run }) => state === 'ENROLLED' && run.state !== 'CANCELLED')
    .flatMap(({ run }) =>
      run.sessions
        .filter(({ state }) => state !== 'CANCELLED')
        .map((session) => ({ ...session, title: run.course.title, part: session.title, runId: run.id })),
    );
  const ofSeries = series
    .filter(({ state }) => state === 'ACTIVE' || state === 'PLANNED')
    .flatMap((each) => realMeetings(each).map((session) => ({ ...session, title: each.title, part: '', runId: null })));
  const coming = [...ofCourses, ...ofSeries].filter(({ endsAt }) => new Date(endsAt) > now);
  const [first] = coming.sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  if (!first) return null;
  const { title, part, startsAt, endsAt, place, runId } = first;
  return { title, part, startsAt, endsAt, place, runId };
}
