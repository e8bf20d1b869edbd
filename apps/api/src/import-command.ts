import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { onDatabase } from './on-database.ts';
import type { Clock } from './platform/clock/clock.ts';
import type { Database } from './platform/database/database.ts';
import { StartRefused } from './platform/embedded/start-refused.ts';

/** One import command as the person at the keyboard meets it. */
export interface ImportCommand {
  /** 'npm run plan:import'. */
  readonly name: string;
  /** Switches it takes beside --dry-run, without the dashes. */
  readonly switches: readonly string[];
  /** Does it, says what it did in plain lines, and tells whether it went well. */
  run(order: ImportOrder): Promise<{ readonly lines: readonly string[]; readonly ok: boolean }>;
}

export interface ImportOrder {
  readonly db: Database;
  readonly clock: Clock;
  readonly file: Buffer;
  /** The file's name without folders. */
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly given: ReadonlySet<string>;
}

/** A wrong order at the keyboard: one sentence, no stack. */
class WrongOrder extends Error {}

/** Reads the order, opens the database, runs it; the exit code is 0 only when everything went well. */
export async function runImport(command: ImportCommand): Promise<void> {
  try {
    const { fileName, file, given } = readOrder(command);
    const dryRun = given.has('dry-run');
    const done = await onDatabase(say, (parts) => command.run({ ...parts, file, fileName, dryRun, given }));
    for (const line of done.lines) say(line);
    process.exitCode = done.ok ? 0 : 1;
  } catch (error) {
    const expected = error instanceof WrongOrder || error instanceof StartRefused;
    process.stderr.write(
      `${expected ? error.message : `Importen feilet, og ingenting er endret.\n${String(error)}`}\n`,
    );
    process.exitCode = 1;
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function readOrder({ name, switches }: ImportCommand): { fileName: string; file: Buffer; given: Set<string> } {
  const known = ['dry-run', ...switches];
  const options = Object.fromEntries(known.map((key) => [key, { type: 'boolean' as const }]));
  const usage = `Bruk: ${name} -- FIL ${known.map((key) => `[--${key}]`).join(' ')}`;
  const { values, positionals, tokens } = parseArgs({ options, allowPositionals: true, strict: false, tokens: true });
  const wrong = tokens.find((token) => token.kind === 'option' && !known.includes(token.name));
  if (wrong?.kind === 'option') throw new WrongOrder(`Kjenner ikke ${wrong.rawName}. ${usage}`);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new WrongOrder(`Oppgi én fil. ${usage}`);
  const file = readIfThere(path);
  return { fileName: basename(path), file, given: new Set(Object.keys(values).filter((key) => values[key] === true)) };
}

function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new WrongOrder(`Finner ikke filen ${path}, eller får ikke lest den.`);
  }
}
