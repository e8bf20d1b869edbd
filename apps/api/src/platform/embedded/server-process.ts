import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { programIn, type Binaries } from './binaries.ts';
import type { DatabaseHome } from './database-home.ts';
import { serverEnvironment } from './server-environment.ts';

const LOG_LIMIT_BYTES = 5_000_000;

/** Where and how the server shall run. */
export type ServerPlan = { binaries: Binaries; port: number; durable: boolean };

/** The running server program, and the place in its log where this run began. */
export type ServerProcess = { readonly child: ChildProcess; readonly logFile: string; readonly logStart: number };

/** Starts the server program on 127.0.0.1; it is not ready yet, and may still end with its reason in the log. */
export function spawnServer(home: DatabaseHome, plan: ServerPlan): ServerProcess {
  const logFile = join(home.folder, 'postgres.log');
  const logStart = openingSize(logFile);
  // A file, not a pipe: a server that outlives us must not write to a reader that is gone.
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(
    programIn(plan.binaries, 'postgres'),
    ['-D', home.cluster, '-p', String(plan.port), ...settings(plan)],
    {
      ...home.user,
      cwd: home.folder,
      env: serverEnvironment(),
      // Its own group, so that Ctrl-C in the terminal reaches only us and the API may finish its work first.
      detached: process.platform !== 'win32',
      windowsHide: true,
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  return { child, logFile, logStart };
}

/** Stops the server: first asked to end all work at once, then told to leave, then ended. Safe on one that has ended. */
export async function stopServer(server: ServerProcess, home: DatabaseHome, binaries: Binaries): Promise<void> {
  if (process.platform === 'win32') stopThroughControl(home, binaries);
  for (const [signal, seconds] of [
    ['SIGINT', 15],
    ['SIGQUIT', 5],
    ['SIGKILL', 5],
  ] as const) {
    if (hasEnded(server.child)) return;
    server.child.kill(signal);
    await Promise.race([ended(server.child), pause(seconds * 1000, undefined, { ref: false })]);
  }
}

/** Stops by PostgreSQL's own control program, for systems where a signal is no request or the process is not ours to see. */
export function stopThroughControl(home: DatabaseHome, binaries: Binaries): void {
  const order = ['stop', '-D', home.cluster, '-m', 'fast', '-w', '-t', '15'];
  spawnSync(programIn(binaries, 'pg_ctl'), order, {
    ...home.user,
    cwd: home.folder,
    env: serverEnvironment(),
    stdio: 'ignore',
  });
}

/** True when the program is gone. */
export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((settle) => {
    if (hasEnded(child)) settle();
    else child.once('exit', () => settle());
  });
}

function settings(plan: ServerPlan): string[] {
  const chosen = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    // Only the server's own life in the log: errors repeat what people typed (reliability: no personal data in logs).
    log_min_messages: 'log',
    log_error_verbosity: 'terse',
    ...(plan.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function openingSize(logFile: string): number {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size < LOG_LIMIT_BYTES) return size;
  renameSync(logFile, `${logFile}.old`);
  return 0;
}
