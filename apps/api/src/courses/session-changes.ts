import type { SessionInput } from '@kompetanse/contract';
import { timed, type SessionPlan, type TimedSession } from '@kompetanse/domain/courses';
import type { Refuse } from '@kompetanse/domain/refusals';
import { sessionPlan } from './run-input.ts';
import type { StandingSession } from './run-rows.ts';

/** A session of a run as it shall be: one that stands (with what it was) or a new one. */
export interface WantedSession {
  readonly plan: SessionPlan;
  readonly was: StandingSession | null;
  readonly changed: boolean;
}

/**
 * The whole run as it shall be: the given sessions first, in their order, so that a fault names their place; then those that were
 * not mentioned. Refuses what is not there, is over or has been cancelled.
 */
export function wantedSessions(
  inputs: readonly SessionInput[],
  standing: readonly StandingSession[],
  now: Date,
): readonly WantedSession[] | Refuse {
  const wanted: WantedSession[] = [];
  for (const [index, input] of inputs.entries()) {
    const was = input.id ? standing.find(({ id }) => id === input.id) : null;
    if (was === undefined || wanted.some((other) => was !== null && other.was === was)) return { refuse: 'NOT_FOUND' };
    const plan = sessionPlan(input);
    const changed = was === null || !same(plan, was);
    if (changed && was && (was.state === 'CANCELLED' || was.startsAt <= now))
      return { refuse: 'SESSION_OVER', facts: { field: `sessions.${index}.day`, no: was.no } };
    if (was?.state !== 'CANCELLED') wanted.push({ plan, was, changed });
  }
  const rest = standing.filter(
    (session) => session.state !== 'CANCELLED' && !wanted.some(({ was }) => was === session),
  );
  return [...wanted, ...rest.map((was) => ({ plan: was, was, changed: false }))];
}

/** True when people have to be told: another time or place, or another link to meet at. */
export function concernsPeople(plan: SessionPlan, was: StandingSession): boolean {
  return isMoved(plan, was) || plan.place !== was.place || plan.videoUrl !== was.videoUrl;
}

/** True when the session got another time. */
export function isMoved(plan: SessionPlan, was: StandingSession): boolean {
  return plan.day !== was.day || plan.from !== was.from || plan.to !== was.to;
}

/** A plan that was found right, with its moments. */
export function inMoments(plan: SessionPlan): TimedSession {
  const times = timed(plan);
  if (!times) throw new RangeError('A session without a time was let through');
  return times;
}

function same(plan: SessionPlan, was: StandingSession): boolean {
  return !concernsPeople(plan, was) && plan.title === was.title && plan.mandatory === was.mandatory;
}
