import { isLocalDate, isWallClockTime, osloMoment, type LocalDate } from '../calendar/index.ts';
import type { Refuse, RefusalCode, RefusalFacts } from '../refusals/refusal.ts';

/** A session as it is planned: a day and wall-clock times in Norway, so that a change of clocks moves nothing. */
export interface SessionPlan {
  readonly day: LocalDate;
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly place: string;
  readonly videoUrl: string | null;
  readonly mandatory: boolean;
}

/** A planned session with its moments. */
export interface TimedSession extends SessionPlan {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export const sessionLimits = { sessions: 60, title: 120, place: 200, videoUrl: 500 } as const;

/** The moments of a session; null when a time is not written right or does not exist on that day. */
export function timed(session: SessionPlan): TimedSession | null {
  if (!isLocalDate(session.day) || !isWallClockTime(session.from) || !isWallClockTime(session.to)) return null;
  try {
    const [startsAt, endsAt] = [osloMoment(session.day, session.from), osloMoment(session.day, session.to)];
    return { ...session, startsAt, endsAt };
  } catch {
    return null;
  }
}

/**
 * All that is wrong with planned sessions, in their order; fields are named 'sessions.2.to'. mayHaveBegun holds the places of
 * sessions that stand as they were: what has begun is not a fault there.
 */
export function sessionFaults(
  sessions: readonly SessionPlan[],
  now: Date,
  mayHaveBegun: ReadonlySet<number> = new Set(),
): Refuse[] {
  if (sessions.length > sessionLimits.sessions) {
    return [{ refuse: 'TOO_MANY_SESSIONS', facts: { field: 'sessions', max: sessionLimits.sessions } }];
  }
  const faults = sessions.flatMap((session, index) => faultsOf(session, index, mayHaveBegun.has(index) ? null : now));
  return [...faults, ...overlaps(sessions)];
}

/** now null: it may have begun. */
function faultsOf(session: SessionPlan, index: number, now: Date | null): Refuse[] {
  const fault = (refuse: RefusalCode, field: keyof SessionPlan, facts: RefusalFacts = {}): Refuse => ({
    refuse,
    facts: { field: `sessions.${index}.${field}`, no: index + 1, ...facts },
  });
  const found = textFaults(session, fault);
  const times = timed(session);
  if (!times) return [...found, fault('TIME_WRONG', isLocalDate(session.day) ? 'from' : 'day')];
  if (times.endsAt <= times.startsAt) found.push(fault('SESSION_ENDS_FIRST', 'to'));
  if (now !== null && times.startsAt <= now) found.push(fault('RUN_IN_PAST', 'day'));
  return found;
}

type Fault = (refuse: RefusalCode, field: keyof SessionPlan, facts?: RefusalFacts) => Refuse;

function textFaults({ title, place, videoUrl }: SessionPlan, fault: Fault): Refuse[] {
  const found: Refuse[] = [];
  const { title: titleMax, place: placeMax } = sessionLimits;
  if (title.length > titleMax) found.push(fault('TEXT_TOO_LONG', 'title', { max: titleMax }));
  if (place.length > placeMax) found.push(fault('TEXT_TOO_LONG', 'place', { max: placeMax }));
  if (place.trim() === '') found.push(fault('PLACE_MISSING', 'place'));
  return videoUrl === null
    ? found
    : [...found, ...linkFaults(videoUrl).map((code) => fault(code, 'videoUrl', { max: sessionLimits.videoUrl }))];
}

/** A video link is a whole https address. */
export function linkFaults(link: string): RefusalCode[] {
  if (link.length > sessionLimits.videoUrl) return ['TEXT_TOO_LONG'];
  return /^https:\/\/[^\s/]+\.[^\s]+$/.test(link) ? [] : ['LINK_NOT_HTTPS'];
}

/** Each session that begins before an earlier one has ended. */
function overlaps(sessions: readonly SessionPlan[]): Refuse[] {
  const placed = sessions
    .flatMap((session, index) => {
      const times = timed(session);
      return times ? [{ index, ...times }] : [];
    })
    .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  const found: Refuse[] = [];
  let last = placed[0];
  for (const next of placed.slice(1)) {
    if (last && next.startsAt < last.endsAt) {
      const facts = { field: `sessions.${next.index}.from`, no: next.index + 1, other: last.index + 1 };
      found.push({ refuse: 'SESSIONS_OVERLAP', facts });
    }
    if (!last || next.endsAt > last.endsAt) last = next;
  }
  return found;
}
