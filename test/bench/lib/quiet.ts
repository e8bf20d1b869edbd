import type { Slice } from './job.ts';
import { coresOfOthers, idleShare, readCpu } from './cpu.ts';

const IDLE_ENOUGH = 0.7;
const LOOK_MS = 250;
const MOST_WAIT_MS = 10_000;
/** What a whole run may spend on waiting; a machine that is never quiet must not make it endless. */
let patienceMs = 40_000;
/** More than this many cores at somebody else's work, and a figure says little. */
export const NOISY_CORES = 0.35;

/** Waits for an idle machine, but not for ever: what is measured beside others is marked as such. */
async function waitForQuiet(): Promise<void> {
  const until = performance.now() + Math.min(MOST_WAIT_MS, patienceMs);
  while (performance.now() < until) {
    const idle = await idleShare(LOOK_MS);
    if (idle === null || idle >= IDLE_ENOUGH) return;
    patienceMs -= LOOK_MS;
  }
}

/** What a stretch of work came to. */
export interface Worked {
  readonly done: number;
  readonly value: number;
  readonly p99: number | null;
}

/** The processes that do the work, by what their CPU time is counted as. */
export interface Workers {
  readonly app: number;
  readonly database: number;
}

/** Does a stretch of work on a quiet machine and counts the CPU it took, ours and others'. */
export async function slice(workers: Workers, work: () => Promise<Worked>): Promise<Slice> {
  await waitForQuiet();
  const processes = { ...workers, bench: process.pid };
  const before = readCpu(processes);
  const { done, value, p99 } = await work();
  const after = readCpu(processes);
  if (!before || !after) return { value, p99, cpu: null, others: null };
  const spent = (name: keyof Workers): number => ((after.of[name] ?? 0) - (before.of[name] ?? 0)) / done;
  return {
    value,
    p99,
    cpu: { app: spent('app'), database: spent('database') },
    others: coresOfOthers(before, after),
  };
}
