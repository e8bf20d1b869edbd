import { parseArgs } from 'node:util';
import { onDatabase } from './on-database.ts';
import type { Clock } from './platform/clock/clock.ts';
import type { Database } from './platform/database/database.ts';
import { StartRefused } from './platform/embedded/start-refused.ts';

/** Does it, or only tells what it would do; answers what to say, in plain lines. */
type Work = (parts: { readonly db: Database; readonly clock: Clock }, dryRun: boolean) => Promise<readonly string[]>;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Whoever asks for a dry run and misspells it must not get a real one; undefined for an order that is not understood. */
function dryRunAsked(): boolean | undefined {
  try {
    return parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } }).values['dry-run'];
  } catch {
    return undefined;
  }
}

async function faultOf(name: string, work: Work): Promise<string | null> {
  const dryRun = dryRunAsked();
  if (dryRun === undefined) return `Bruk: npm run ${name} -- [--dry-run]`;
  try {
    for (const line of await onDatabase(say, (parts) => work(parts, dryRun))) say(line);
    return null;
  } catch (error) {
    return error instanceof StartRefused ? error.message : String(error);
  }
}

/** A command that takes nothing but --dry-run, as the person at the keyboard meets it; the exit code is 0 only when it went well. */
export async function runDryRunCommand(name: string, work: Work): Promise<void> {
  const fault = await faultOf(name, work);
  if (fault !== null) process.stderr.write(`${fault}\n`);
  process.exitCode = fault === null ? 0 : 1;
}
