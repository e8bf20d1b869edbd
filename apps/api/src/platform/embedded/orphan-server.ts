import { existsSync, readFileSync, readdirSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import type { DatabaseHome } from './database-home.ts';
import { stopThroughControl } from './server-process.ts';
import { StartRefused } from './start-refused.ts';

const STEP_MS = 50;

/**
 * Ends a server that still runs on these files because the process that started it was killed. Call it only with the
 * folder claimed: then no living Kompetanse owns that server. Refuses with ALREADY_RUNNING if it will not end.
 */
export async function endOrphanServer(
  home: DatabaseHome,
  binaries: Binaries,
  onProgress: (step: string) => void,
): Promise<void> {
  const pidFile = join(home.cluster, 'postmaster.pid');
  if (process.platform !== 'linux') {
    if (existsSync(pidFile)) stopThroughControl(home, binaries);
    return;
  }
  if (serversIn(home.cluster).length > 0) {
    onProgress('Avslutter en databaseprosess som ble igjen etter forrige gang');
    await endAll(home.cluster, Number(firstLine(pidFile)));
  }
  // Nobody is left in the folder, so the file names a process that is gone, or one that got its number by chance, which
  // would make PostgreSQL refuse to start.
  rmSync(pidFile, { force: true });
}

async function endAll(cluster: string, leader: number): Promise<void> {
  // The leader ends the others in good order; without it (it was killed) they are told one by one.
  if (serversIn(cluster).includes(leader)) send('SIGINT', [leader]);
  if (await isEmptied(cluster, 10_000)) return;
  send('SIGQUIT', serversIn(cluster));
  if (await isEmptied(cluster, 5_000)) return;
  const [pid] = serversIn(cluster);
  const sentence = `En databaseprosess fra forrige gang (prosess ${pid}) bruker fortsatt ${cluster} og svarer ikke; avslutt den (kill -9 ${pid}) og prøv igjen.`;
  throw new StartRefused('ALREADY_RUNNING', sentence);
}

async function isEmptied(cluster: string, patienceMs: number): Promise<boolean> {
  for (let waited = 0; waited < patienceMs; waited += STEP_MS) {
    if (serversIn(cluster).length === 0) return true;
    await pause(STEP_MS);
  }
  return false;
}

/** The pids of PostgreSQL processes at work in the folder: every one of them has it as its working directory. */
function serversIn(cluster: string): number[] {
  if (!existsSync(cluster)) return [];
  const folder = realpathSync(cluster);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => isServerIn(pid, folder));
}

function isServerIn(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder && firstLine(`/proc/${pid}/comm`) === 'postgres';
  } catch {
    return false;
  }
}

function send(signal: NodeJS.Signals, pids: number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It ended by itself in the meantime; the count that follows tells.
    }
  }
}

function firstLine(file: string): string {
  return existsSync(file) ? (readFileSync(file, 'utf8').split('\n')[0] ?? '').trim() : '';
}
