import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { onDatabase } from '../on-database.ts';
import { StartRefused } from '../platform/embedded/start-refused.ts';
import { runSupervisionRetention } from './retention-command.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Whoever asks for a dry run and misspells it must not get a real one; undefined for an order that is not understood. */
function dryRunAsked(): boolean | undefined {
  try {
    return parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } }).values['dry-run'];
  } catch {
    return undefined;
  }
}

async function main(dryRun: boolean | undefined): Promise<string | null> {
  if (dryRun === undefined) return 'Bruk: npm run supervision:retention -- [--dry-run]';
  try {
    for (const line of await onDatabase(say, (parts) => runSupervisionRetention(parts, dryRun))) say(line);
    return null;
  } catch (error) {
    return error instanceof StartRefused ? error.message : String(error);
  }
}

const fault = await main(dryRunAsked());
if (fault !== null) process.stderr.write(`${fault}\n`);
process.exitCode = fault === null ? 0 : 1;
