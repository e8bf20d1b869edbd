import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Pool } from 'pg';
import supertest from 'supertest';
import { bootApi } from '../../apps/api/src/boot.ts';
import { entities } from '../../apps/api/src/entities.ts';
import { Sessions } from '../../apps/api/src/access/session.ts';
import { readConfig, type Config } from '../../apps/api/src/platform/config/config.ts';
import { createOrm } from '../../apps/api/src/platform/database/orm.ts';
import { DueWork } from '../../apps/api/src/platform/queue/due-work.ts';
import { Minute } from '../../apps/api/src/platform/queue/minute.ts';
import { openDatabase } from './database.ts';
import { TestClock } from './test-clock.ts';

/** A Monday morning in the middle of a school year; tests count from it. */
export const NOON = '2026-11-23T11:00:00.000Z';

export interface Answer<Data> {
  readonly data: Data;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly requestId?: string };
  }[];
}

/** A running API on its own database, asked through real HTTP and GraphQL. */
export interface TestApi {
  readonly app: NestFastifyApplication;
  readonly clock: TestClock;
  readonly config: Config;
  /** Straight to the rows, for arranging and for looking behind the API. */
  readonly sql: Pool;
  readonly databaseUrl: string;
  /** Asks as that person (null: without sign-in). Data is typed by the test. */
  ask<Data>(personId: string | null, query: string, variables?: Record<string, unknown>): Promise<Answer<Data>>;
  /** The session cookie of a person as of the clock's hour, for requests outside GraphQL. */
  cookie(personId: string): Promise<string>;
  http(): ReturnType<typeof supertest>;
  /** Works off all that is due in the outbox, as the worker would. */
  drain(): Promise<void>;
  /** The look of each minute. */
  minute(): Promise<void>;
  close(): Promise<void>;
}

export interface TestApiOptions {
  readonly template?: string;
  readonly env?: Record<string, string>;
  readonly now?: string;
  readonly webFolder?: string;
}

export async function startApi(options: TestApiOptions = {}): Promise<TestApi> {
  const database = await openDatabase(options.template);
  const config = readConfig({
    DATABASE_URL: database.url,
    BASE_URL: 'http://localhost:3000',
    LOG_LEVEL: 'silent',
    NOTE_KEYS: `only-for-tests:${Buffer.alloc(32, 1).toString('base64')}`,
    ...options.env,
  });
  const orm = await createOrm({ url: database.url, pool: config.databasePool, entities });
  const clock = new TestClock(options.now ?? NOON);
  const app = await bootApi({ config, clock, orm, queue: { databaseUrl: database.url }, webFolder: options.webFolder });
  await app.listen(options.env?.['PORT'] === undefined ? 0 : config.port, '127.0.0.1');
  const sql = new Pool({ connectionString: database.url, max: 4 });
  const cookies = new Map<string, string>();
  const cookie = async (personId: string): Promise<string> => {
    // Sessions end by the clock: who asks hours later has signed in again.
    const sitting = `${personId} ${clock.now().toISOString().slice(0, 13)}`;
    const known = cookies.get(sitting) ?? `session=${await app.get(Sessions).open(personId)}`;
    cookies.set(sitting, known);
    return known;
  };
  const http = (): ReturnType<typeof supertest> => supertest(app.getHttpServer());
  return {
    app,
    clock,
    config,
    sql,
    databaseUrl: database.url,
    cookie,
    http,
    ask: async (personId, query, variables = {}) => {
      const request = http().post('/graphql').send({ query, variables });
      if (personId) request.set('cookie', await cookie(personId));
      const response = await request;
      return response.body as Answer<never>;
    },
    drain: async () => {
      const work = app.get(DueWork);
      for (let due = await work.due(500); due.length > 0; due = await work.due(500))
        for (const id of due) await work.run(id);
    },
    minute: () => app.get(Minute).run(),
    close: async () => {
      await sql.end();
      await app.close();
      await orm.close(true);
      await database.drop();
    },
  };
}
