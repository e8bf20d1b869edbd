import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** Linux counts CPU time in hundredths of a second (USER_HZ), on every machine that Node runs on. */
const MS_PER_TICK = 10;

interface ProcessTime {
  readonly parent: number;
  /** Milliseconds of its own and of its children that have ended. */
  readonly used: number;
}

/** What processes have used until now, in milliseconds. */
export interface CpuReading {
  /** By the names given to the processes; the database's is the sum of all its processes. */
  readonly of: Readonly<Record<string, number>>;
  readonly machine: number;
  readonly at: number;
}

/** Reads processes by name. Null where there is no /proc. */
export function readCpu(processes: Readonly<Record<string, number>>): CpuReading | null {
  const all = readProcesses();
  if (!all) return null;
  const of = Object.fromEntries(Object.entries(processes).map(([name, pid]) => [name, usedByTree(all, pid)]));
  return { of, machine: machineBusy(), at: performance.now() };
}

/** Cores used by others than the named processes between two readings. Never below zero: the two clocks tick apart. */
export function coresOfOthers(before: CpuReading, after: CpuReading): number {
  const ours = Object.keys(after.of).reduce((sum, name) => sum + (after.of[name] ?? 0) - (before.of[name] ?? 0), 0);
  return Math.max(0, (after.machine - before.machine - ours) / (after.at - before.at));
}

/** The share of the machine that is at rest, 0–1, looked at for so many milliseconds. Null where there is no /proc. */
export async function idleShare(milliseconds: number): Promise<number | null> {
  if (process.platform !== 'linux') return null;
  const [busy, began] = [machineBusy(), performance.now()];
  await new Promise((wake) => setTimeout(wake, milliseconds));
  return 1 - (machineBusy() - busy) / ((performance.now() - began) * cpus().length);
}

function machineBusy(): number {
  const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n', 1);
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = line.split(/\s+/).slice(1).map(Number);
  return (user + nice + system + irq + softirq) * MS_PER_TICK;
}

function readProcesses(): Map<number, ProcessTime> | null {
  if (process.platform !== 'linux') return null;
  const found = new Map<number, ProcessTime>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      const used = fields.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0) * MS_PER_TICK;
      found.set(Number(name), { parent: fields[1] ?? 0, used });
    } catch {
      continue; // it ended while we looked
    }
  }
  return found;
}

function usedByTree(all: ReadonlyMap<number, ProcessTime>, root: number): number {
  const children = [...all].filter(([, { parent }]) => parent === root);
  // The bench is the parent of the programs it measures, and they have names of their own.
  if (root === process.pid) return all.get(root)?.used ?? 0;
  return children.reduce((sum, [pid]) => sum + usedByTree(all, pid), all.get(root)?.used ?? 0);
}
