import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type AppParts } from './app.module.ts';
import { dress, fastifyAdapter } from './platform/http/fastify.ts';
import { createLog } from './platform/log/log.ts';
import { nestLog } from './platform/log/nest-log.ts';

export interface BootOptions extends AppParts {
  /** Folder with the built web apps; undefined serves the API alone. */
  readonly webFolder?: string | undefined;
}

/** The API, ready to listen. The caller closes it, and the connection it was given. */
export async function bootApi({ webFolder, ...parts }: BootOptions): Promise<NestFastifyApplication> {
  const log = createLog(parts.config.logLevel);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(parts), fastifyAdapter(parts.config), {
    logger: nestLog(log),
    abortOnError: false,
  });
  await dress(app, parts.config, log, webFolder);
  await app.init();
  return app;
}
