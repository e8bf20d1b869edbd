import type { Client } from 'pg';
import type { Credentials } from './credentials.ts';

/** The database and the sign-in that the application uses. */
export const APPLICATION = 'kompetanse';

/**
 * Makes the application's role and database unless they are there. The role owns its database and nothing else, as it
 * would on a server that others run. For tests (`durable: false`) it may also make databases, to copy templates.
 */
export async function ensureApplicationDatabase(
  admin: Client,
  credentials: Credentials,
  durable: boolean,
): Promise<void> {
  if (!(await exists(admin, 'select from pg_roles where rolname = $1'))) {
    const password = admin.escapeLiteral(credentials.appPassword);
    await admin.query(`create role ${APPLICATION} login password ${password} ${durable ? '' : 'createdb'}`);
  }
  if (!(await exists(admin, 'select from pg_database where datname = $1'))) {
    await admin.query(`create database ${APPLICATION} owner ${APPLICATION}`);
  }
}

async function exists(admin: Client, question: string): Promise<boolean> {
  const { rowCount } = await admin.query(question, [APPLICATION]);
  return (rowCount ?? 0) > 0;
}
