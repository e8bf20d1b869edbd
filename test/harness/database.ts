import { randomBytes } from 'node:crypto';
import { asAdmin, databaseUrl, TEMPLATE } from './template.ts';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A database of one's own, copied from a template in a fraction of a second. */
export async function openDatabase(template: string = TEMPLATE): Promise<TestDatabase> {
  const adminUrl = process.env['TEST_DATABASE_ADMIN_URL'];
  if (!adminUrl) throw new Error('The tests of this folder need the global setup: run them through jest.config.mjs');
  const name = `t_${randomBytes(6).toString('hex')}`;
  // Copying needs the template to itself for a moment; another file may be copying it right now.
  await patiently(() =>
    asAdmin(adminUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY wal_log`)),
  );
  return {
    url: databaseUrl(adminUrl, name),
    drop: async () => {
      await patiently(() =>
        asAdmin(adminUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
      );
    },
  };
}

/** On a busy machine the server may need a moment, for a database that is copied or for connections that are on their way out. */
async function patiently(work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (attempt === 20) throw error;
      await new Promise((wake) => setTimeout(wake, 100 * attempt));
    }
  }
}
