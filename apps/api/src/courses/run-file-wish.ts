import type { RunInput } from '@kompetanse/contract';
import { osloDay } from '@kompetanse/domain/calendar';
import {
  daysBetween,
  followStart,
  inTime,
  promotionStops,
  runFaults,
  usualDates,
  type RunPlan,
} from '@kompetanse/domain/courses';
import type { Refuse } from '@kompetanse/domain/refusals';
import { shown } from '../platform/csv/csv.ts';
import { changedFields } from './changed-fields.ts';
import { editFaults } from './run-edit.ts';
import type { RunColumn } from './run-file-columns.ts';
import type { KnownNames, KnownRun } from './run-file-known.ts';
import type { RunGroup } from './run-file-reading.ts';
import type { RunFault } from './run-file-rows.ts';
import { sessionsInFile } from './run-file-sessions.ts';
import { runPlan, sessionPlan } from './run-input.ts';

/** A run as a file wants it: the one that stands, or (null) a new one. */
export interface RunWish {
  readonly group: RunGroup;
  readonly run: KnownRun | null;
  readonly input: RunInput;
  readonly plan: RunPlan;
  /** Names of what would be changed; of a new run none. */
  readonly fields: readonly string[];
}

/** What the rows of one key want, or what they name that is not there. */
export function wishOf(group: RunGroup, known: KnownNames, now: Date): RunWish | RunFault[] {
  const [line] = group;
  const { row } = line;
  if (known.taken.has(line.key)) return [{ row, column: 'key', code: 'KEY_NOT_YOURS' }];
  const run = known.runs.get(line.key) ?? null;
  const code = line.code.toLowerCase();
  const courseId = code === run?.code.toLowerCase() ? run.courseId : known.courses.get(code)?.id;
  const host = line.host.toLowerCase();
  const stands = run !== null && [run.hostKey, run.hostName].some((name) => name.toLowerCase() === host);
  const hostUnitId = stands ? run.hostUnitId : known.units.get(host);
  const faults: RunFault[] = [];
  if (courseId === undefined)
    faults.push({ row, column: 'code', code: 'COURSE_CODE_NOT_FOUND', facts: { text: shown(line.code) } });
  if (!hostUnitId)
    faults.push({
      ...{ row, column: 'host', facts: { text: shown(line.host) } },
      code: hostUnitId === null ? 'UNIT_AMBIGUOUS' : 'UNIT_NOT_FOUND',
    });
  if (courseId === undefined || !hostUnitId) return faults;
  const { inputs: sessions, changed } = sessionsInFile(group, run);
  const frame = { courseId, hostUnitId, place: firstPlace(group), sessions: [...sessions] };
  const input = run ? standingInput(frame, line, run, now) : newInput(frame, line, now);
  const plan = runPlan(input);
  const fields = run ? [...changedFields(run, input, plan), ...(changed ? ['sessions'] : [])] : [];
  return { group, run, input, plan, fields };
}

type Frame = Pick<RunInput, 'courseId' | 'hostUnitId' | 'place'> & {
  readonly sessions: NonNullable<RunInput['sessions']>;
};

/** A run with several places is known by that of its first session. */
function firstPlace(group: RunGroup): string {
  const starts = group.map(({ starts: { day, time } }) => `${day} ${time}`);
  return group[starts.indexOf(starts.toSorted()[0] ?? '')]?.place ?? group[0].place;
}

/** What the file does not say of a new run is as in an empty form, but for its dates. */
function newInput(frame: Frame, line: RunGroup[0], now: Date): RunInput {
  const [first] = inTime(frame.sessions.map(sessionPlan));
  const usual = usualDates(first?.startsAt ?? now, now);
  return {
    ...frame,
    capacity: line.capacity,
    minParticipants: line.minParticipants ?? 1,
    ...{ approvalPolicy: line.approval ?? 'NONE', approvalDays: 7, promotion: 'AUTO', offerHours: 48, listed: true },
    ...{ unitIds: [], profileCodes: [], leaderIds: [] },
    opensAt: (line.opensAt ?? usual.opensAt).toISOString(),
    closesAt: (line.closesAt ?? usual.closesAt).toISOString(),
    cancelUntil: (line.cancelUntil ?? usual.cancelUntil).toISOString(),
  };
}

/** What the file does not say stands as it is; deadlines follow the first session. */
function standingInput(frame: Frame, line: RunGroup[0], run: KnownRun, now: Date): RunInput {
  const [first] = inTime(frame.sessions.map(sessionPlan));
  const days = first && run.sessions.length > 0 ? daysBetween(osloDay(run.startsAt), first.day) : 0;
  const dates = followStart(run, days, now);
  const usualStop =
    promotionStops({ promotionStopsAt: null }, run.startsAt).getTime() === run.promotionStopsAt.getTime();
  return {
    ...frame,
    capacity: line.capacity,
    minParticipants: line.minParticipants ?? run.minParticipants,
    ...{ approvalPolicy: line.approval ?? run.approvalPolicy, approvalDays: run.approvalDays, videoUrl: run.videoUrl },
    ...{ promotion: run.promotion, offerHours: run.offerHours, listed: run.listed },
    ...{ unitIds: [], profileCodes: [], leaderIds: [] },
    opensAt: (line.opensAt ?? run.opensAt).toISOString(),
    closesAt: (line.closesAt ?? dates.closesAt).toISOString(),
    cancelUntil: (line.cancelUntil ?? dates.cancelUntil).toISOString(),
    minDecisionAt: dates.minDecisionAt?.toISOString() ?? null,
    promotionStopsAt: usualStop ? null : dates.promotionStopsAt.toISOString(),
  };
}

/** All that is wrong with a run that would be made or changed, by the rules of the form. */
export function wishFaults({ group, run, plan, fields }: RunWish, now: Date): RunFault[] {
  const [{ row }] = group;
  const overnight =
    plan.sessions.length === group.length ? group.filter(({ starts, ends }) => starts.day !== ends.day) : [];
  if (run === null)
    return [...overnight.map(endsFirst), ...unique(runFaults(plan, now).map((fault) => placed(fault, group)))];
  if (fields.length === 0) return [];
  if (run.state === 'COMPLETED' || run.state === 'CANCELLED') return [{ row, column: 'key', code: 'RUN_OVER' }];
  const open = run.state !== 'DRAFT';
  const sessions = fields.includes('sessions');
  return [
    ...(open && fields.includes('courseId') ? [{ row, column: 'code', code: 'COURSE_FIXED' } as const] : []),
    ...(open && sessions ? [{ row, column: 'startsAt', code: 'SESSIONS_FIXED' } as const] : []),
    ...(sessions ? overnight.map(endsFirst) : []),
    ...unique(editFaults(run, plan, now).map((fault) => placed(fault, group))),
  ];
}

const endsFirst = ({ row }: RunGroup[0], index: number): RunFault => ({
  ...{ row, column: 'endsAt', code: 'SESSION_ENDS_FIRST' },
  facts: { no: index + 1 },
});

const columns: Readonly<Record<string, RunColumn>> = {
  ...{ courseId: 'code', hostUnitId: 'host', place: 'place', capacity: 'capacity', minParticipants: 'minParticipants' },
  ...{ opensAt: 'opensAt', closesAt: 'closesAt', cancelUntil: 'cancelUntil', title: 'title' },
  ...{ day: 'startsAt', from: 'startsAt', to: 'endsAt', minDecisionAt: 'startsAt', promotionStopsAt: 'startsAt' },
};

/** Where in the file a fault stands that a rule has found: its fields are named 'capacity' or 'sessions.2.to'. */
export function placed({ refuse, facts = {} }: Refuse, group: RunGroup): RunFault {
  const [field = '', index, part] = String(facts['field'] ?? '').split('.');
  const { row } = group[Number(index ?? 0)] ?? group[0];
  return { row, column: columns[part ?? field] ?? 'key', code: refuse, facts };
}

function unique(faults: readonly RunFault[]): RunFault[] {
  return [...new Map(faults.map((fault) => [`${fault.row} ${fault.column ?? ''} ${fault.code}`, fault])).values()];
}
