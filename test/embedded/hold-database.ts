/**
 * A process of its own that starts the database in the folder it is given and keeps it until it is ended. Prints one
 * line of JSON: the address of the database, or the code of the refusal.
 */
import { startEmbeddedPostgres } from '../../apps/api/src/platform/embedded/postgres.ts';
import { StartRefused } from '../../apps/api/src/platform/embedded/start-refused.ts';

const [dataFolder = ''] = process.argv.slice(2);
try {
  const database = await startEmbeddedPostgres({ dataFolder, durable: false });
  process.once('SIGTERM', () => void database.stop().then(() => process.exit(0)));
  process.stdout.write(`${JSON.stringify({ url: database.url })}\n`);
} catch (error) {
  if (!(error instanceof StartRefused)) throw error;
  process.stdout.write(`${JSON.stringify({ refused: error.code, sentence: error.message })}\n`);
}
