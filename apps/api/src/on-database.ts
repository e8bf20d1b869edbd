import { openDatabase } from './opening.ts';
import { Clock } from './platform/clock/clock.ts';
import { readConfig } from './platform/config/config.ts';
import { Database } from './platform/database/database.ts';
import { runningAddress } from './platform/embedded/running-address.ts';

/**
 * Opens the database that a command means: the one in DATABASE_URL, else the embedded one, also while the product runs on it.
 * Closes it when the work is done. Errors: StartRefused, with a sentence.
 */
export async function onDatabase<T>(
  say: (line: string) => void,
  work: (parts: { readonly db: Database; readonly clock: Clock }) => Promise<T>,
): Promise<T> {
  const config = readConfig(process.env);
  // The demo may be running on its own database beside us; then it is that one, else the folder's is started for a moment.
  const databaseUrl = config.databaseUrl ?? runningAddress(config.dataFolder);
  const opened = await openDatabase({ ...config, databaseUrl }, say, () => process.exit(1));
  try {
    return await work({ db: new Database(opened.orm), clock: new Clock() });
  } finally {
    await opened.close();
  }
}
