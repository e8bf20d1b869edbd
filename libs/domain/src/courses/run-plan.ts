import { addDays, osloDay, shiftDays, type LocalDate } from '../calendar/index.ts';
import type { Refuse, RefusalCode, RefusalFacts } from '../refusals/refusal.ts';
import {
  linkFaults,
  sessionFaults,
  sessionLimits,
  timed,
  type SessionPlan,
  type TimedSession,
} from './session-plan.ts';

/** A run as it is planned. Moments are checked against the first session. */
export interface RunPlan {
  readonly place: string;
  readonly videoUrl: string | null;
  readonly capacity: number;
  readonly minParticipants: number;
  /** When it is decided whether enough have booked; null: nobody is asked to decide. */
  readonly minDecisionAt: Date | null;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly cancelUntil: Date;
  /** A leader's time to answer a request. */
  readonly approvalDays: number;
  readonly offerHours: number;
  /** Null: 48 hours before the first session. */
  readonly promotionStopsAt: Date | null;
  readonly sessions: readonly SessionPlan[];
}

export const runLimits = {
  capacity: { min: 1, max: 2000 },
  minParticipants: { min: 1, max: 2000 },
  approvalDays: { min: 1, max: 60 },
  offerHours: { min: 1, max: 720 },
  reason: { min: 3, max: 1000 },
  ...sessionLimits,
} as const;

const PROMOTION_STOPS_HOURS = 48;

/** All sessions with their moments, first first. Those whose times are wrong are left out. */
export function inTime(sessions: readonly SessionPlan[]): TimedSession[] {
  return sessions
    .flatMap((session) => timed(session) ?? [])
    .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
}

/** The moment after which a free seat is only offered. */
export function promotionStops(plan: Pick<RunPlan, 'promotionStopsAt'>, startsAt: Date): Date {
  return plan.promotionStopsAt ?? new Date(startsAt.getTime() - PROMOTION_STOPS_HOURS * 3_600_000);
}

/** All that is wrong with a planned run, each with its field; empty when a draft of it can be kept. */
export function runFaults(plan: RunPlan, now: Date): Refuse[] {
  return [...factFaults(plan), ...sessionFaults(plan.sessions, now), ...dateFaults(plan)];
}

/** What stands between a draft and its publication; empty when it is whole. */
export function publishFaults(plan: RunPlan, now: Date): Refuse[] {
  if (plan.sessions.length === 0) return [{ refuse: 'SESSIONS_MISSING', facts: { field: 'sessions' } }];
  const closed = plan.closesAt <= now ? [fault('RUN_IN_PAST', 'closesAt')] : [];
  return [...runFaults(plan, now), ...closed];
}

function fault(refuse: RefusalCode, field: keyof RunPlan, facts: RefusalFacts = {}): Refuse {
  return { refuse, facts: { field, ...facts } };
}

/** Place, link and numbers. */
export function factFaults(plan: RunPlan): Refuse[] {
  const found: Refuse[] = [];
  if (plan.place.trim() === '') found.push(fault('PLACE_MISSING', 'place'));
  if (plan.place.length > runLimits.place) found.push(fault('TEXT_TOO_LONG', 'place', { max: runLimits.place }));
  if (plan.videoUrl !== null)
    found.push(...linkFaults(plan.videoUrl).map((code) => fault(code, 'videoUrl', { max: runLimits.videoUrl })));
  for (const field of ['capacity', 'minParticipants', 'approvalDays', 'offerHours'] as const) {
    const { min, max } = runLimits[field];
    const value = plan[field];
    if (!Number.isInteger(value) || value < min || value > max)
      found.push(fault('NUMBER_OUT_OF_RANGE', field, { min, max }));
  }
  const { capacity, minParticipants } = plan;
  if (found.length === 0 && minParticipants > capacity)
    found.push(fault('MINIMUM_OVER_CAPACITY', 'minParticipants', { capacity, minimum: minParticipants }));
  return found;
}

/** Deadlines against each other and against the first session. */
export function dateFaults(plan: RunPlan): Refuse[] {
  const moments = ['opensAt', 'closesAt', 'cancelUntil', 'minDecisionAt', 'promotionStopsAt'] as const;
  const odd = moments.filter((field) => !isOfThisCentury(plan[field]));
  if (odd.length > 0) return odd.map((field) => fault('TIME_WRONG', field));
  const found: Refuse[] = [];
  if (plan.closesAt <= plan.opensAt) found.push(fault('CLOSES_BEFORE_OPENS', 'closesAt'));
  const [first] = inTime(plan.sessions);
  if (!first) return found;
  const { startsAt } = first;
  for (const field of ['closesAt', 'cancelUntil', 'minDecisionAt', 'promotionStopsAt'] as const) {
    const moment = plan[field];
    if (moment !== null && moment > startsAt)
      found.push(fault('DEADLINE_AFTER_START', field, { startsAt: startsAt.toISOString() }));
  }
  return found;
}

/** Nobody means another century; a year typed with a digit too many would be one. */
function isOfThisCentury(moment: Date | null): boolean {
  return moment === null || (moment.getUTCFullYear() >= 2000 && moment.getUTCFullYear() < 2100);
}

/** Deadlines of a run whose first session has got another day. */
export type Deadlines = Pick<RunPlan, 'closesAt' | 'cancelUntil' | 'minDecisionAt'> & {
  readonly promotionStopsAt: Date;
};

/** A deadline that has not passed follows the first session, as many days, by the clock on the wall; one that has passed stays. */
export function followStart(deadlines: Deadlines, days: number, now: Date): Deadlines {
  const follow = (moment: Date): Date => (moment > now ? shiftDays(moment, days) : moment);
  return {
    closesAt: follow(deadlines.closesAt),
    cancelUntil: follow(deadlines.cancelUntil),
    minDecisionAt: deadlines.minDecisionAt && follow(deadlines.minDecisionAt),
    promotionStopsAt: follow(deadlines.promotionStopsAt),
  };
}

/** Days from one day to another, for moving a run. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The same run with its first session on another day: everything moves as many days, by the clock on the wall. */
export function moveTo(plan: RunPlan, firstDay: LocalDate): RunPlan {
  const [first] = inTime(plan.sessions);
  const days = daysBetween(first?.day ?? osloDay(plan.closesAt), firstDay);
  const move = (moment: Date): Date => shiftDays(moment, days);
  return {
    ...plan,
    opensAt: move(plan.opensAt),
    closesAt: move(plan.closesAt),
    cancelUntil: move(plan.cancelUntil),
    minDecisionAt: plan.minDecisionAt && move(plan.minDecisionAt),
    promotionStopsAt: plan.promotionStopsAt && move(plan.promotionStopsAt),
    sessions: plan.sessions.map((session) => ({ ...session, day: addDays(session.day, days) })),
  };
}
