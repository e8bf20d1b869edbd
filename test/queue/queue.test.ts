import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { Clock } from '../../apps/api/src/platform/clock/clock.ts';
import { bootApi } from '../../apps/api/src/boot.ts';
import { entities } from '../../apps/api/src/entities.ts';
import { readConfig } from '../../apps/api/src/platform/config/config.ts';
import { createOrm } from '../../apps/api/src/platform/database/orm.ts';
import { Handlers, type EventHandler } from '../../apps/api/src/platform/queue/handlers.ts';
import { Queues } from '../../apps/api/src/platform/queue/queues.ts';
import { QueueWorker } from '../../apps/api/src/platform/queue/worker.ts';
import { openDatabase, type TestDatabase } from '../harness/database.ts';
import { redisIsFound, startRedis, type TestRedis } from '../harness/redis.ts';

const backends = redisIsFound() ? (['postgres', 'redis'] as const) : (['postgres'] as const);

interface Running {
  readonly sql: Client;
  readonly handlers: Handlers;
  readonly worker: QueueWorker;
  readonly queues: Queues;
  close(): Promise<void>;
}

/** A process that works off the outbox with real time, on the given backend. */
async function running(databaseUrl: string, redisUrl: string | undefined): Promise<Running> {
  const env = {
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'silent',
    BASE_URL: 'http://localhost:3000',
    QUEUE_REDISPATCH_SECONDS: '2',
    ...(redisUrl && { REDIS_URL: redisUrl }),
  };
  const config = readConfig(env);
  const orm = await createOrm({ url: databaseUrl, pool: 6, entities });
  const app = await bootApi({ config, clock: new Clock(), orm, queue: { databaseUrl } });
  const sql = new Client({ connectionString: databaseUrl });
  await sql.connect();
  const worker = app.get(QueueWorker);
  return {
    sql,
    worker,
    handlers: app.get(Handlers),
    queues: app.get(Queues),
    close: async () => {
      await worker.stop();
      await app.close();
      await orm.close(true);
      await sql.end();
    },
  };
}

async function until(holds: () => boolean | Promise<boolean>, seconds = 20): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    if (await holds()) return;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new Error('It did not come about in time');
}

/** Adds a handler as a *.jobs.ts class would; the product's own are left as they are. */
function on(handlers: Handlers, type: string, handler: EventHandler): void {
  (handlers as unknown as { byType: Map<string, unknown> }).byType.set(type, { queue: 'events', handlers: [handler] });
}

const record = (sql: Client, type: string, count = 1): Promise<unknown> =>
  sql.query(
    `INSERT INTO outbox (type, payload, created_at, run_at) SELECT $1, jsonb_build_object('n', n), now(), now() FROM generate_series(1, $2) n`,
    [type, count],
  );

const open = async (sql: Client): Promise<number> =>
  Number((await sql.query<{ n: string }>('SELECT count(*) AS n FROM outbox WHERE completed_at IS NULL')).rows[0]?.n);

describe.each(backends)('the queue on %s', (backend) => {
  let database: TestDatabase;
  let redis: TestRedis | undefined;
  let node: Running;
  const seen = new Map<number, number>();

  beforeAll(async () => {
    database = await openDatabase();
    redis = backend === 'redis' ? await startRedis() : undefined;
    node = await running(database.url, redis?.url);
    on(node.handlers, 'test.count', (event) => {
      seen.set(Number(event['n']), (seen.get(Number(event['n'])) ?? 0) + 1);
      return Promise.resolve();
    });
    await node.worker.start();
  });
  afterAll(async () => {
    await node.close();
    await redis?.stop();
    await database.drop();
  });

  it('does what is recorded, each once', async () => {
    await record(node.sql, 'test.count', 300);
    await until(async () => (await open(node.sql)) === 0);
    expect(seen.size).toBe(300);
    expect([...seen.values()].every((times) => times === 1)).toBe(true);
  });

  it('tries again what failed, until it succeeds', async () => {
    let tries = 0;
    on(node.handlers, 'test.flaky', () => {
      tries += 1;
      return tries < 3 ? Promise.reject(new Error('not yet')) : Promise.resolve();
    });
    await record(node.sql, 'test.flaky');
    await until(async () => (await open(node.sql)) === 0);
    expect(tries).toBe(3);
  });

  it('does not run a row that was never committed', async () => {
    seen.clear();
    await node.sql.query('BEGIN');
    await record(node.sql, 'test.count', 5);
    await node.sql.query('ROLLBACK');
    await new Promise((wake) => setTimeout(wake, 600));
    expect(seen.size).toBe(0);
  });

  it('loses nothing when the queue is wiped with work in it', async () => {
    seen.clear();
    await node.worker.stop(); // everything below lies in the queue, nobody works
    await record(node.sql, 'test.count', 100);
    await node.queues.connect();
    await node.queues.add(
      'events',
      (await node.sql.query<{ id: string }>(`SELECT id FROM outbox WHERE completed_at IS NULL`)).rows.map(
        (row) => row.id,
      ),
    );
    await node.sql.query(`UPDATE outbox SET dispatched_at = now() WHERE completed_at IS NULL`);
    await node.queues.close();
    if (redis) await redis.killAndWipe();
    else await wipePostgresQueue(node.sql);
    await node.worker.start();
    await until(async () => (await open(node.sql)) === 0);
    expect(seen.size).toBe(100);
    expect([...seen.values()].every((times) => times === 1)).toBe(true);
  });
});

/** Empties every table of the queue's schema but its ledger of migrations. */
async function wipePostgresQueue(sql: Client): Promise<void> {
  const { rows } = await sql.query<{ name: string }>(
    `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename NOT LIKE '%migration%'`,
  );
  await sql.query(`TRUNCATE ${rows.map((row) => row.name).join(', ')} CASCADE`);
}
