import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { findFreePort } from '../../apps/api/src/platform/embedded/free-port.ts';

export interface TestRedis {
  readonly url: string;
  /** As if the machine lost it: no goodbye, and nothing kept. */
  killAndWipe(): Promise<void>;
  stop(): Promise<void>;
}

/** True when a Redis can be started here. REQUIRE_REDIS=1 (CI) makes its absence an error instead of a smaller run. */
export function redisIsFound(): boolean {
  const found = spawnSync('redis-server', ['--version']).status === 0;
  if (!found && process.env['REQUIRE_REDIS'] === '1')
    throw new Error('redis-server is not installed: apt-get install redis-server');
  return found;
}

async function launch(port: number, folder: string): Promise<ChildProcess> {
  const child = spawn(
    'redis-server',
    [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--dir',
      folder,
      '--save',
      '',
      '--appendonly',
      'no',
      '--maxmemory-policy',
      'noeviction',
    ],
    { stdio: 'ignore' },
  );
  const client = new Redis(port, '127.0.0.1', { retryStrategy: () => 50, maxRetriesPerRequest: 100 });
  client.on('error', () => undefined);
  await client.ping();
  client.disconnect();
  return child;
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((settle) => {
    if (child.exitCode !== null || child.signalCode !== null) settle();
    child.once('exit', () => settle());
    child.kill(signal);
  });
}

/** A real redis-server of one's own on a free port. */
export async function startRedis(): Promise<TestRedis> {
  const port = await findFreePort();
  const folder = mkdtempSync(join(tmpdir(), 'kompetanse-redis-'));
  let child = await launch(port, folder);
  return {
    url: `redis://127.0.0.1:${port}`,
    killAndWipe: async () => {
      await ended(child, 'SIGKILL');
      child = await launch(port, folder);
    },
    stop: async () => {
      await ended(child, 'SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
