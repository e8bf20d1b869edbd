import type { Bench } from './bench.ts';
import type { Check, Job, Note, Sides, Slice } from './job.ts';
import { Program } from './program.ts';
import { NOISY_CORES } from './quiet.ts';
import { spread, type Spread } from './statistics.ts';

export interface Round {
  readonly floor: Slice;
  readonly ours: Slice;
}

/** What a job came to. */
export interface Result {
  readonly job: Job;
  readonly rounds: readonly Round[];
  readonly floor: Spread;
  readonly ours: Spread;
  /** Formed inside each round. */
  readonly ratio: Spread;
  /** The best of the rounds, since a hiccup of the machine is not the program's. */
  readonly p99: { readonly floor: number; readonly ours: number } | null;
  /** Cores at somebody else's work, the worst slice. */
  readonly others: number | null;
  readonly noisy: boolean;
  readonly checks: readonly Check[];
  readonly notes: readonly Note[];
}

/** Starts both sides, warms them, lets them take turns, and looks at what they left. */
export async function measure(job: Job, bench: Bench, rounds: number): Promise<Result> {
  try {
    const sides = await job.open(bench);
    await sides.floor();
    await sides.ours();
    const done: Round[] = [];
    for (let index = 0; index < rounds; index += 1) done.push(await round(sides, index));
    const notes = (await sides.notes?.()) ?? [];
    const checks = await sides.verify();
    await sides.close();
    return { ...summary(job, done), notes, checks };
  } finally {
    await Program.stopAll();
  }
}

/** Who begins changes, so that a machine that grows slower or faster favours nobody. */
async function round(sides: Sides, index: number): Promise<Round> {
  if (index % 2 === 0) {
    const floor = await sides.floor();
    return { floor, ours: await sides.ours() };
  }
  const ours = await sides.ours();
  return { floor: await sides.floor(), ours };
}

function summary(job: Job, rounds: readonly Round[]): Omit<Result, 'checks' | 'notes'> {
  const best = (side: keyof Round): number => Math.min(...rounds.map((r) => r[side].p99 ?? Infinity));
  const p99 = { floor: best('floor'), ours: best('ours') };
  const busy = rounds.flatMap(({ floor, ours }) => [floor.others, ours.others]).filter((cores) => cores !== null);
  const others = busy.length > 0 ? Math.max(...busy) : null;
  return {
    job,
    rounds,
    floor: spread(rounds.map(({ floor }) => floor.value)),
    ours: spread(rounds.map(({ ours }) => ours.value)),
    ratio: spread(rounds.map(({ floor, ours }) => ours.value / floor.value)),
    p99: Number.isFinite(p99.floor) && Number.isFinite(p99.ours) ? p99 : null,
    others,
    noisy: others !== null && others > NOISY_CORES,
  };
}

/** Whether the goal is held; slack below 1 lowers it (the nightly check allows for other machines). */
export function holdsGoal({ job: { goal }, ratio, p99 }: Result, slack = 1): boolean {
  const fastEnough = goal.kind === 'rate' ? ratio.median >= goal.first * slack : ratio.median <= goal.first / slack;
  const evenEnough = goal.p99AtMost === undefined || p99 === null || p99.ours / p99.floor <= goal.p99AtMost / slack;
  return fastEnough && evenEnough;
}

/** Whether everything that must be true whatever the speed is so. */
export function isRight({ checks }: Result): boolean {
  return checks.every((check) => check.holds);
}
