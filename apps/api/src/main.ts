import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { bootApi } from './boot.ts';
import { welcome } from './demo/welcome.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { openDatabase } from './opening.ts';
import { Clock } from './platform/clock/clock.ts';
import { readConfig, type Config } from './platform/config/config.ts';
import { findFreePort } from './platform/embedded/free-port.ts';
import { StartRefused } from './platform/embedded/start-refused.ts';
import { QueueWorker } from './platform/queue/worker.ts';
import { stopCleanly } from './stopping.ts';

const WEB = fileURLToPath(new URL('..', import.meta.url));
const began = Date.now();

function progress(step: string): void {
  const seconds = ((Date.now() - began) / 1000).toFixed(1).replace('.', ',').padStart(6);
  process.stdout.write(`${seconds} s  ${step}\n`);
}

/** The address people use is known before anything that writes links is built. */
async function withAddress(config: Config): Promise<Config & { readonly baseUrl: string }> {
  const port = config.port === 0 ? await findFreePort() : config.port;
  return { ...config, port, baseUrl: config.baseUrl ?? `http://localhost:${port}` };
}

async function listen(app: Awaited<ReturnType<typeof bootApi>>, { port, host }: Config): Promise<void> {
  await app.listen(port, host).catch((error: unknown) => {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw taken
      ? new StartRefused('PORT_TAKEN', `Port ${port} er opptatt av et annet program; velg en annen med PORT.`, error)
      : error;
  });
}

async function start(): Promise<void> {
  const config = await withAddress(readConfig(process.env));
  let stop: (code?: number) => void = (code) => process.exit(code);
  const opened = await openDatabase(config, progress, () => stop(1));
  const clock = new Clock();
  if (config.mode === 'demo') await seedDemo(opened.orm, config, clock, progress);
  progress('Starter tjenesten');
  const app = await bootApi({
    config,
    clock,
    orm: opened.orm,
    queue: { databaseUrl: opened.databaseUrl },
    webFolder: WEB,
  });
  const worker = app.get(QueueWorker);
  stop = stopCleanly([() => app.close(), () => worker.stop(), () => opened.close()]);
  await listen(app, config);
  if (config.worker === 'inline') await worker.start();
  progress('Klar');
  await welcome(config, opened.orm);
}

start().catch((error: unknown) => {
  if (error instanceof StartRefused) process.stderr.write(`\n${error.message}\n\n`);
  else
    process.stderr.write(
      `\nKompetanse kunne ikke starte.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n\n`,
    );
  process.exit(1);
});
