import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';

/** What the other process said: it runs the database at `url`, or was refused. */
export type Answer = { url?: string; refused?: string; sentence?: string };

/** Another process that tries to start the database in the folder, and what it answered. */
export async function holdDatabase(
  dataFolder: string,
): Promise<{ answer: Answer; end: (signal: NodeJS.Signals) => Promise<void> }> {
  const script = fileURLToPath(new URL('hold-database.ts', import.meta.url));
  const child = spawn(process.execPath, [script, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'] ?? '' },
  });
  const gone = once(child, 'exit');
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  while (!said.includes('\n')) {
    await Promise.race([once(child.stdout, 'data'), gone]);
    if (child.exitCode !== null && said === '')
      throw new Error(`The other process ended with ${child.exitCode}, silent.`);
  }
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await gone;
  };
  const answer = JSON.parse(said) as Answer;
  return { answer, end };
}

/** An empty folder of this test's own. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'kompetanse-embedded-'));
}

/** The rows that one statement gives at the address. */
export async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement);
    return rows;
  } finally {
    await client.end();
  }
}
