import { leaveTo, liveStates, seatStates, type EnrolmentState } from '../../libs/domain/src/enrolment/index.ts';

/** One thing that somebody does, or that time does, to some runs that are all held at the same hour. */
export interface Step {
  readonly kind: keyof typeof acts;
  readonly run: number;
  readonly person: number;
  /** Seats, priority or hours, by the kind of step. */
  readonly amount: number;
}

interface Entry {
  readonly person: number;
  state: EnrolmentState;
  priority: number;
  /** In hours; for OFFERED. */
  endsAt: number;
}

interface ModelRun {
  readonly offers: boolean;
  readonly asks: boolean;
  capacity: number;
  open: boolean;
  /** In the order they asked. */
  readonly entries: Entry[];
}

/** What booking should do, told without a database: rules 1–4 of the domain in a few lines. */
export interface Model {
  readonly runs: readonly ModelRun[];
  hours: number;
}

/** Hours an offer stands. */
const STANDS = 48;

export function newModel(runs: readonly { offers: boolean; asks: boolean; capacity: number }[]): Model {
  return { hours: 0, runs: runs.map((run) => ({ ...run, open: true, entries: [] })) };
}

const seatsOf = (run: ModelRun): number => run.entries.filter(({ state }) => seatStates.includes(state)).length;

/** In a seat of another run at the same hour. */
const hindered = (model: Model, run: ModelRun, person: number): boolean =>
  model.runs.some((other) => other !== run && other.entries.some((e) => e.person === person && e.state === 'ENROLLED'));

const queueOf = (run: ModelRun): Entry[] =>
  run.entries.filter(({ state }) => state === 'WAITLISTED').sort((a, b) => b.priority - a.priority);

const seatOrQueue = (model: Model, run: ModelRun): EnrolmentState =>
  seatsOf(run) < run.capacity && queueOf(run).every(({ person }) => hindered(model, run, person))
    ? 'ENROLLED'
    : 'WAITLISTED';

function fill(model: Model, run: ModelRun): void {
  if (!run.open) return;
  for (const entry of queueOf(run)) {
    if (seatsOf(run) >= run.capacity) return;
    if (hindered(model, run, entry.person)) continue;
    entry.state = run.offers ? 'OFFERED' : 'ENROLLED';
    entry.endsAt = model.hours + STANDS;
  }
}

/** The latest entry of a person in a run; undefined when they never asked. */
export const entryOf = (run: ModelRun, person: number): Entry | undefined =>
  run.entries.findLast((entry) => entry.person === person);

type Act = (model: Model, run: ModelRun, step: Step) => string | null;

/** A step that needs an entry in one of these states. */
const from =
  (
    states: readonly EnrolmentState[],
    act: (model: Model, run: ModelRun, entry: Entry, step: Step) => string | null,
  ): Act =>
  (model, run, step) => {
    const entry = entryOf(run, step.person);
    if (!entry || !states.includes(entry.state)) return 'REFUSED';
    const no = act(model, run, entry, step);
    if (no === null) fill(model, run);
    return no;
  };

const to =
  (next: (entry: Entry) => EnrolmentState) =>
  (_model: Model, _run: ModelRun, entry: Entry): null => {
    entry.state = next(entry);
    return null;
  };

/** Each answers null, or why nothing was changed: a code, or REFUSED when any will do. */
const acts = {
  enrol: (model, run, { person }) => {
    if (!run.open) return 'RUN_CANCELLED';
    if (hindered(model, run, person)) return 'CLASH';
    if (run.entries.some((e) => e.person === person && liveStates.includes(e.state))) return 'ALREADY_ENROLLED';
    run.entries.push({ person, state: run.asks ? 'REQUESTED' : seatOrQueue(model, run), priority: 0, endsAt: 0 });
    return null;
  },
  cancel: from(
    Object.keys(leaveTo) as EnrolmentState[],
    to((entry) => leaveTo[entry.state]!),
  ),
  accept: from(['OFFERED'], (model, run, entry) => {
    if (entry.endsAt <= model.hours) return 'STALE_STATE';
    if (hindered(model, run, entry.person)) return 'CLASH';
    entry.state = 'ENROLLED';
    return null;
  }),
  decline: from(['OFFERED'], (model, _run, entry) => {
    if (entry.endsAt <= model.hours) return 'STALE_STATE';
    entry.state = 'DECLINED';
    return null;
  }),
  approve: from(['REQUESTED'], (model, run, entry) => {
    if (hindered(model, run, entry.person)) return 'CLASH';
    entry.state = seatOrQueue(model, run);
    return null;
  }),
  reject: from(
    ['REQUESTED'],
    to(() => 'REJECTED'),
  ),
  prioritise: from(['WAITLISTED', 'REQUESTED'], (_model, _run, entry, { amount }) => {
    entry.priority = amount;
    return null;
  }),
  resize: (model, run, { amount }) => {
    if (amount < Math.max(seatsOf(run), 1)) return 'REFUSED';
    run.capacity = amount;
    fill(model, run);
    return null;
  },
  close: (_model, run) => {
    if (!run.open) return 'REFUSED';
    run.open = false;
    const concerned = ['REQUESTED', 'WAITLISTED', 'OFFERED', 'ENROLLED'];
    for (const entry of run.entries) if (concerned.includes(entry.state)) entry.state = 'RUN_CANCELLED';
    return null;
  },
  wait: (model, _run, { amount }) => {
    model.hours += amount * 25;
    for (const one of model.runs)
      for (const entry of one.entries)
        if (entry.state === 'OFFERED' && entry.endsAt <= model.hours) {
          entry.state = 'OFFER_EXPIRED';
          fill(model, one);
        }
    for (const one of model.runs) fill(model, one);
    return null;
  },
} as const satisfies Record<string, Act>;

const needs: Partial<Record<Step['kind'], readonly EnrolmentState[]>> = {
  cancel: ['ENROLLED', 'WAITLISTED', 'REQUESTED'],
  accept: ['OFFERED'],
  decline: ['OFFERED'],
  approve: ['REQUESTED'],
  reject: ['REQUESTED'],
  prioritise: ['WAITLISTED'],
};

/** The same step for somebody who can take it, when there is one; a step of amount 0 stays as it is and may be out of place. */
export function aimed(model: Model, step: Step): Step {
  const able = model.runs.flatMap((run, n) =>
    run.entries.filter(({ state }) => needs[step.kind]?.includes(state)).map(({ person }) => ({ run: n, person })),
  );
  const aim = step.amount === 0 ? undefined : able[(step.person + step.run) % able.length];
  // Few seats, so that there is a queue.
  const amount = step.kind === 'resize' ? Math.ceil(step.amount / 2) : step.amount;
  return { ...step, ...aim, amount };
}

export const kinds = Object.keys(acts) as readonly Step['kind'][];

/** Takes the step; answers null, or why nothing was changed. */
export function take(model: Model, step: Step): string | null {
  return acts[step.kind](model, model.runs[step.run]!, step);
}
