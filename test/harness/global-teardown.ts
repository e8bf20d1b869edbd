import { rmSync } from 'node:fs';

/** Stops the tests' PostgreSQL and takes its folder away. */
export default async function teardown(): Promise<void> {
  const { stopTestPostgres, testDataFolder } = globalThis as unknown as {
    stopTestPostgres?: () => Promise<void>;
    testDataFolder?: string;
  };
  await stopTestPostgres?.();
  if (testDataFolder) rmSync(testDataFolder, { recursive: true, force: true });
}
