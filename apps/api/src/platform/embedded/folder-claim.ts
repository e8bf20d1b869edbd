import { closeSync, mkdirSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { processMark } from './process-mark.ts';
import { StartRefused, systemCode } from './start-refused.ts';

const ATTEMPTS = 6;

/** The right of one process to use a folder. `release` may be called more than once. */
export type FolderClaim = { release: () => void };

/**
 * Takes the folder for this process, or refuses with ALREADY_RUNNING when another living process has it.
 * Every process puts up a file named after its pid and start time before it looks for others, and takes it down if it
 * finds one. So two can never both believe they are alone, and what a killed process left is recognised as nobody's.
 */
export async function claimFolder(folder: string): Promise<FolderClaim> {
  const claims = claimsFolder(folder);
  mkdirSync(claims, { recursive: true, mode: 0o700 });
  const mine = join(claims, `${process.pid}-${processMark(process.pid)}.lock`);
  for (let attempt = 1; ; attempt += 1) {
    putUp(mine, folder);
    const holder = findHolder(folder);
    if (holder === undefined) return { release: () => rmSync(mine, { force: true }) };
    rmSync(mine, { force: true });
    if (attempt === ATTEMPTS) throw alreadyRunning(folder, holder);
    // Two that start at the same moment both step back; unequal pauses let one of them through.
    await pause(20 + Math.random() * 80);
  }
}

/** The pid of another living process that uses the folder, if any. Removes claims left by processes that ended. */
export function findHolder(folder: string): number | undefined {
  for (const name of claimsIn(folder)) {
    const [pid, mark] = splitClaim(name);
    if (pid === process.pid && mark === processMark(pid)) continue;
    if (mark !== undefined && processMark(pid) === mark) return pid;
    // No other process will ever have this pid and start time, so nobody's claim can be taken down by mistake.
    rmSync(join(claimsFolder(folder), name), { force: true });
  }
  return undefined;
}

function claimsFolder(folder: string): string {
  return join(folder, 'in-use-by');
}

function claimsIn(folder: string): string[] {
  try {
    return readdirSync(claimsFolder(folder)).filter((name) => name.endsWith('.lock'));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}

function splitClaim(name: string): [number, string | undefined] {
  const parts = /^(\d+)-(\w+)\.lock$/.exec(name);
  return parts === null ? [0, undefined] : [Number(parts[1]), parts[2]];
}

function putUp(file: string, folder: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw alreadyRunning(folder, process.pid);
    throw error;
  }
}

function alreadyRunning(folder: string, pid: number): StartRefused {
  return new StartRefused(
    'ALREADY_RUNNING',
    `Kompetanse kjører allerede med datamappen ${folder} (prosess ${pid}); stopp den først, eller velg en annen mappe med DATA_DIR.`,
  );
}
