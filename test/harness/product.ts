import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findFreePort } from '../../apps/api/src/platform/embedded/free-port.ts';

const ROOT = join(import.meta.dirname, '../..');
const READY_SECONDS = 60;

/** The compiled product as a process of its own, as people run it. */
export interface Product {
  readonly baseUrl: string;
  readonly process: ChildProcess;
  /** All it has printed so far. */
  output(): string;
  /** Asks it to end; answers its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts an entry point of dist/api with these settings and nothing else of ours; answers at once. */
export function spawnEntry(
  entry: 'main' | 'worker',
  env: Readonly<Record<string, string>>,
): { child: ChildProcess; output: () => string } {
  const file = join(ROOT, 'dist/api', `${entry}.js`);
  if (!existsSync(file)) throw new Error('Build first: npm run build');
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file], {
    cwd: ROOT,
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return { child, output: () => said };
}

/** Ends a process and waits until it is gone. */
export function endProcess(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  return new Promise((settle) => {
    if (child.exitCode !== null || child.signalCode !== null) settle(child.exitCode);
    child.once('exit', (code) => settle(code));
    child.kill(signal);
  });
}

/** Starts the product and waits until it answers. Errors: what it printed, when it ended or did not answer in time. */
export async function startProduct(env: Readonly<Record<string, string>>): Promise<Product> {
  const port = await findFreePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const { child, output } = spawnEntry('main', { PORT: String(port), BASE_URL: baseUrl, LOG_LEVEL: 'warn', ...env });
  for (const end = Date.now() + READY_SECONDS * 1000; ;) {
    const ready = await fetch(`${baseUrl}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    // It answers a moment before it has said where it is and whom to sign in as.
    if (ready && output().includes('Kompetanse kjører på')) break;
    if (child.exitCode !== null || Date.now() > end) {
      await endProcess(child, 'SIGKILL');
      throw new Error(`The product did not start:\n${output()}`);
    }
    await new Promise((wake) => setTimeout(wake, 100));
  }
  return { baseUrl, process: child, output, stop: (signal) => endProcess(child, signal) };
}
