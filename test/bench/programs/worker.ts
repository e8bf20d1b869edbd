import type * as AppFile from '../../../apps/api/src/app.module.ts';
import type * as Opening from '../../../apps/api/src/opening.ts';
import type * as ClockFile from '../../../apps/api/src/platform/clock/clock.ts';
import type * as ConfigFile from '../../../apps/api/src/platform/config/config.ts';
import type * as DueFile from '../../../apps/api/src/platform/queue/due-work.ts';
import { NestFactory } from '@nestjs/core';
import { endWithBench, tell } from './answer.ts';
import { compiled } from './compiled.ts';

// The product's worker without its clockwork: it does the rows it is told to, two at a time, as the pdf queue does.
const { AppModule } = await compiled<typeof AppFile>('app.module.js');
const { openDatabase } = await compiled<typeof Opening>('opening.js');
const { Clock } = await compiled<typeof ClockFile>('platform/clock/clock.js');
const { readConfig } = await compiled<typeof ConfigFile>('platform/config/config.js');
const { DueWork } = await compiled<typeof DueFile>('platform/queue/due-work.js');

const config = readConfig(process.env);
const opened = await openDatabase(
  config,
  () => undefined,
  () => process.exit(1),
);
const parts = { config, clock: new Clock(), orm: opened.orm, queue: { databaseUrl: opened.databaseUrl } };
const app = await NestFactory.createApplicationContext(AppModule.of(parts), { logger: ['error', 'fatal'] });
endWithBench(async () => {
  await app.close();
  await opened.close();
});

const work = app.get(DueWork);
process.on('message', ({ ids }: { readonly ids: string }) => {
  const began = performance.now();
  void (async () => {
    const left = ids.split(' ').values();
    const doAll = async (): Promise<void> => {
      for (const id of left) await work.run(id);
    };
    await Promise.all([doAll(), doAll()]);
    tell({ ms: performance.now() - began });
  })();
});
tell({});
