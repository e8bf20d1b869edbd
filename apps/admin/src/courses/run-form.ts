import { nearOsloMoment, osloDay, osloTime } from '@kompetanse/domain/calendar';
import { dateFaults, factFaults, runFaults, type RunPlan, type SessionPlan } from '@kompetanse/domain/courses';
import type { Refuse } from '@kompetanse/domain/refusals';
import type { RunInput, SessionInput } from '@kompetanse/contract';
import type { RunToPlanQuery } from '@kompetanse/contract/admin';

export type PlannedRun = NonNullable<RunToPlanQuery['courseRun']>;

/** A session as it is typed. */
export interface SessionDraft {
  /** Stays with the row while others come and go. */
  readonly key: string;
  readonly id: string | null;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly place: string;
  readonly videoUrl: string;
  readonly mandatory: boolean;
}

/** A run as it is typed; moments as `YYYY-MM-DDTHH:MM` on clocks in Norway. */
export interface RunDraft {
  readonly courseId: string;
  readonly hostUnitId: string;
  readonly place: string;
  readonly videoUrl: string;
  readonly capacity: string;
  readonly minParticipants: string;
  readonly minDecisionAt: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly cancelUntil: string;
  readonly approvalPolicy: RunInput['approvalPolicy'];
  readonly approvalDays: string;
  readonly promotion: RunInput['promotion'];
  readonly offerHours: string;
  readonly promotionStopsAt: string;
  readonly listed: boolean;
  readonly unitIds: readonly string[];
  readonly profileCodes: readonly string[];
  readonly leaders: readonly { readonly id: string; readonly name: string }[];
  readonly sessions: readonly SessionDraft[];
}

export const emptyRun: RunDraft = {
  courseId: '',
  hostUnitId: '',
  place: '',
  videoUrl: '',
  capacity: '',
  minParticipants: '1',
  minDecisionAt: '',
  opensAt: '',
  closesAt: '',
  cancelUntil: '',
  approvalPolicy: 'NONE',
  approvalDays: '7',
  promotion: 'AUTO',
  offerHours: '48',
  promotionStopsAt: '',
  listed: true,
  unitIds: [],
  profileCodes: [],
  leaders: [],
  sessions: [],
};

let made = 0;

/** An empty session, or one like another. */
export function newSession(like: Partial<SessionDraft> = {}): SessionDraft {
  made += 1;
  const blank = { day: '', from: '', to: '', title: '', place: '', videoUrl: '', mandatory: true };
  return { ...blank, ...like, id: null, key: `new-${made}` };
}

const typed = (moment: string): string => `${osloDay(new Date(moment))}T${osloTime(new Date(moment))}`;

/** Sessions that stand, as they are typed; those cancelled are left out. */
export function sessionDrafts({ sessions }: Pick<PlannedRun, 'sessions'>): SessionDraft[] {
  return sessions
    .filter(({ state }) => state !== 'CANCELLED')
    .map(({ id, startsAt, endsAt, title, place, videoUrl, mandatory }) => ({
      key: id,
      id,
      day: osloDay(new Date(startsAt)),
      from: osloTime(new Date(startsAt)),
      to: osloTime(new Date(endsAt)),
      title,
      place,
      videoUrl: videoUrl ?? '',
      mandatory,
    }));
}

/** A run that is there, as it is typed. */
export function draftOf(run: PlannedRun): RunDraft {
  return {
    courseId: run.course.id,
    hostUnitId: run.hostUnit.id,
    place: run.place,
    videoUrl: run.videoUrl ?? '',
    capacity: String(run.capacity),
    minParticipants: String(run.minParticipants),
    minDecisionAt: run.minDecisionAt === null ? '' : typed(run.minDecisionAt),
    opensAt: typed(run.opensAt),
    closesAt: typed(run.closesAt),
    cancelUntil: typed(run.cancelUntil),
    approvalPolicy: run.approvalPolicy,
    approvalDays: String(run.approvalDays),
    promotion: run.promotion,
    offerHours: String(run.offerHours),
    promotionStopsAt: typed(run.promotionStopsAt),
    listed: run.listed,
    unitIds: run.restrictedUnits.map(({ id }) => id),
    profileCodes: run.restrictedProfiles.map(({ code }) => code),
    leaders: run.leaders.map(({ id, name }) => ({ id, name })),
    sessions: sessionDrafts(run),
  };
}

/** The moment that is typed; an invalid date when it is not whole. */
export function momentOf(text: string): Date {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(text) ?? [];
  return day === undefined || time === undefined ? new Date(Number.NaN) : nearOsloMoment(day, time);
}

export function sessionInput({ id, day, from, to, title, place, videoUrl, mandatory }: SessionDraft): SessionInput {
  return { id, day, from, to, title: title.trim(), place: place.trim(), videoUrl: videoUrl.trim() || null, mandatory };
}

export function sessionPlan(draft: SessionDraft): SessionPlan {
  const { day, from, to, title, place, mandatory } = sessionInput(draft);
  return { day, from, to, title, place, mandatory, videoUrl: draft.videoUrl.trim() || null };
}

function planOf(draft: RunDraft): RunPlan {
  const optional = (text: string): Date | null => (text === '' ? null : momentOf(text));
  const number = (text: string): number => (/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN);
  return {
    place: draft.place,
    videoUrl: draft.videoUrl.trim() || null,
    capacity: number(draft.capacity),
    minParticipants: number(draft.minParticipants),
    minDecisionAt: optional(draft.minDecisionAt),
    opensAt: momentOf(draft.opensAt),
    closesAt: momentOf(draft.closesAt),
    cancelUntil: momentOf(draft.cancelUntil),
    approvalDays: number(draft.approvalDays),
    offerHours: number(draft.offerHours),
    promotionStopsAt: optional(draft.promotionStopsAt),
    sessions: draft.sessions.map(sessionPlan),
  };
}

/** All that is wrong with what is typed, by the rules of the API, with the name of the field; the API looks again. */
export function faultsOf(draft: RunDraft, open: boolean, now: Date): Refuse[] {
  const plan = planOf(draft);
  const missing: Refuse[] = [];
  if (draft.courseId === '') missing.push({ refuse: 'COURSE_UNKNOWN', facts: { field: 'courseId' } });
  if (draft.hostUnitId === '') missing.push({ refuse: 'UNIT_UNKNOWN', facts: { field: 'hostUnitId' } });
  return [...missing, ...(open ? [...factFaults(plan), ...dateFaults(plan)] : runFaults(plan, now))];
}

/** What is sent; what is typed has been found right. A published run keeps its sessions. */
export function runInput(draft: RunDraft, open: boolean): RunInput {
  const plan = planOf(draft);
  const { courseId, hostUnitId, approvalPolicy, promotion, listed, unitIds, profileCodes, leaders, sessions } = draft;
  return {
    ...{ courseId, hostUnitId, approvalPolicy, promotion, listed },
    place: draft.place.trim(),
    videoUrl: plan.videoUrl,
    capacity: plan.capacity,
    minParticipants: plan.minParticipants,
    minDecisionAt: plan.minDecisionAt?.toISOString() ?? null,
    opensAt: plan.opensAt.toISOString(),
    closesAt: plan.closesAt.toISOString(),
    cancelUntil: plan.cancelUntil.toISOString(),
    approvalDays: plan.approvalDays,
    offerHours: plan.offerHours,
    promotionStopsAt: plan.promotionStopsAt?.toISOString() ?? null,
    unitIds: [...unitIds],
    profileCodes: [...profileCodes],
    leaderIds: leaders.map(({ id }) => id),
    sessions: open ? null : sessions.map(sessionInput),
  };
}
