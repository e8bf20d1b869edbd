import { Client } from 'pg';
import { entities } from '../../apps/api/src/entities.ts';
import { createOrm, migrate } from '../../apps/api/src/platform/database/orm.ts';

export const TEMPLATE = 'kompetanse_template';
/** The same with the demo municipality in it. */
export const DEMO_TEMPLATE = 'kompetanse_demo_template';

/** The address of another database on the same server. */
export function databaseUrl(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

export async function asAdmin<T>(adminUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A migrated, empty database that others are copied from. */
export async function makeTemplate(adminUrl: string, name: string): Promise<void> {
  await asAdmin(adminUrl, (client) => client.query(`CREATE DATABASE ${name}`));
  const orm = await createOrm({ url: databaseUrl(adminUrl, name), pool: 2, entities });
  await migrate(orm, databaseUrl(adminUrl, name));
  await orm.close(true);
}
