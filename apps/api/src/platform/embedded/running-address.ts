import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { APPLICATION } from './application-database.ts';
import { keepCredentials } from './credentials.ts';
import { openDatabaseHome } from './database-home.ts';
import { findHolder } from './folder-claim.ts';

/** postmaster.pid: process, folder, start, port, … one a line. */
const PORT_LINE = 3;

/**
 * The address of the embedded database that another living process of this folder runs; undefined when none does.
 * Holds a password: never log it.
 */
export function runningAddress(dataFolder: string): string | undefined {
  const home = openDatabaseHome(dataFolder);
  if (findHolder(home.folder) === undefined) return undefined;
  const port = readFileSync(join(home.cluster, 'postmaster.pid'), 'utf8').split('\n')[PORT_LINE]?.trim();
  const { appPassword } = keepCredentials(home, 'postgres');
  return port ? `postgres://${APPLICATION}:${appPassword}@127.0.0.1:${port}/${APPLICATION}` : undefined;
}
