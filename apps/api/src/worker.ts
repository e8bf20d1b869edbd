import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.ts';
import { openDatabase } from './opening.ts';
import { Clock } from './platform/clock/clock.ts';
import { readConfig } from './platform/config/config.ts';
import { StartRefused } from './platform/embedded/start-refused.ts';
import { createLog } from './platform/log/log.ts';
import { nestLog } from './platform/log/nest-log.ts';
import { QueueWorker } from './platform/queue/worker.ts';
import { stopCleanly } from './stopping.ts';

/** Works off the outbox beside the API: the same modules, no HTTP. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  if (!config.databaseUrl) throw new StartRefused('CONFIG_INVALID', 'Arbeideren trenger DATABASE_URL.');
  let stop: (code?: number) => void = (code) => process.exit(code);
  const opened = await openDatabase(
    config,
    () => undefined,
    () => stop(1),
  );
  const parts = { config, clock: new Clock(), orm: opened.orm, queue: { databaseUrl: opened.databaseUrl } };
  const app = await NestFactory.createApplicationContext(AppModule.of(parts), {
    logger: nestLog(createLog(config.logLevel)),
    abortOnError: false,
  });
  const worker = app.get(QueueWorker);
  stop = stopCleanly([() => worker.stop(), () => app.close(), () => opened.close()]);
  await worker.start();
  process.stdout.write('Arbeideren er klar\n');
}

start().catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n\n`);
  process.exit(1);
});
