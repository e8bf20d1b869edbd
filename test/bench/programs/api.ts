import type * as Boot from '../../../apps/api/src/boot.ts';
import type * as Opening from '../../../apps/api/src/opening.ts';
import type * as ClockFile from '../../../apps/api/src/platform/clock/clock.ts';
import type * as ConfigFile from '../../../apps/api/src/platform/config/config.ts';
import type { AddressInfo } from 'node:net';
import { endWithBench, tell } from './answer.ts';
import { compiled } from './compiled.ts';

// The product's own API, compiled, on the database of DATABASE_URL: everything but the web apps and the worker.
const { bootApi } = await compiled<typeof Boot>('boot.js');
const { openDatabase } = await compiled<typeof Opening>('opening.js');
const { Clock } = await compiled<typeof ClockFile>('platform/clock/clock.js');
const { readConfig } = await compiled<typeof ConfigFile>('platform/config/config.js');

const config = readConfig(process.env);
const opened = await openDatabase(
  config,
  () => undefined,
  () => process.exit(1),
);
const app = await bootApi({
  config,
  clock: new Clock(),
  orm: opened.orm,
  queue: { databaseUrl: opened.databaseUrl },
});
await app.listen(0, '127.0.0.1');
endWithBench(async () => {
  await app.close();
  await opened.close();
});
const { port } = app.getHttpServer().address() as AddressInfo;
tell({ port, bootMs: performance.now() });
