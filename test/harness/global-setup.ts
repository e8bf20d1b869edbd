import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../apps/api/src/platform/embedded/postgres.ts';
import { makeTemplate, TEMPLATE } from './template.ts';

/** One PostgreSQL for all test files, with a migrated template that each file copies. */
export default async function setup(): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'kompetanse-test-'));
  const postgres = await startEmbeddedPostgres({ dataFolder, durable: false });
  const { adminUrl } = postgres;
  await makeTemplate(adminUrl, TEMPLATE);
  process.env['TEST_DATABASE_ADMIN_URL'] = adminUrl;
  Object.assign(globalThis, { stopTestPostgres: () => postgres.stop(), testDataFolder: dataFolder });
}
