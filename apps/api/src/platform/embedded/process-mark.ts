import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { systemCode } from './start-refused.ts';

/**
 * A text that is the same for one running process and differs for every other, also for a later one that got the
 * same pid; undefined when no such process runs. A process that has ended and only waits for its parent is not running.
 */
export function processMark(pid: number): string | undefined {
  if (process.platform === 'linux') return linuxMark(pid);
  if (process.platform === 'win32') return signalReaches(pid) ? 'running' : undefined;
  const answer = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const line = answer.status === 0 ? answer.stdout.trim() : '';
  return line === '' || line.startsWith('Z') ? undefined : line.replace(/^\S+/, '').replace(/\W+/g, '');
}

function linuxMark(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // proc(5): the name in parentheses may hold spaces, so count from the last one. State is field 3, start time 22.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, startTicks] = [fields[0], fields[19]];
    return state === 'Z' || state === 'X' ? undefined : `${bootMark()}t${startTicks}`;
  } catch {
    return undefined;
  }
}

/** Ticks are counted from the start of the machine, so the same number may come back after a restart. */
function bootMark(): string {
  try {
    return `b${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8)}`;
  } catch {
    return '';
  }
}

function signalReaches(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}
