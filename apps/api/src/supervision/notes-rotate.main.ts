import 'reflect-metadata';
import { onDatabase } from '../on-database.ts';
import { readConfig } from '../platform/config/config.ts';
import { StartRefused } from '../platform/embedded/start-refused.ts';
import { keyRingOf } from '../platform/sealing/sealing.module.ts';
import { rotateNotes } from './rotation-command.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<string | null> {
  if (process.argv.length > 2) return 'Bruk: npm run notes:rotate';
  try {
    const ring = keyRingOf(readConfig(process.env));
    const { lines, whole } = await onDatabase(say, ({ db }) => rotateNotes(db, ring));
    for (const line of lines) say(line);
    return whole ? null : 'Noen tekster kan ikke leses med nøklene som er satt. De er ikke rørt.';
  } catch (error) {
    return error instanceof StartRefused ? error.message : String(error);
  }
}

const fault = await main();
if (fault !== null) process.stderr.write(`${fault}\n`);
process.exitCode = fault === null ? 0 : 1;
