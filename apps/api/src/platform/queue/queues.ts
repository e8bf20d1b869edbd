import { Inject, Injectable } from '@nestjs/common';
import {
  createPostgresBackend,
  createRedisBackend,
  runMigrations,
  withBackend,
  type PostgresConnectionOptions,
  type Queue,
  type Worker,
} from 'bullmq';
import { Redis } from 'ioredis';
import { Pool } from 'pg';
import { CONFIG, type Config } from '../config/config.ts';
import { LOG, type Log } from '../log/log.ts';
import { queueNames, type QueueName } from './handlers.ts';

/** The PDF engine prints one page at a time; with two jobs it prints the next while the database keeps the last. */
const CONCURRENCY: Readonly<Record<QueueName, number>> = { events: 4, mail: 4, pdf: 2 };

const COMPLAIN_MS = 30_000;

/** Job data: nothing. The job's id is the outbox row's id, and the row says the rest. */
type Nothing = Record<string, never>;

interface Backend {
  readonly kind: 'postgres' | 'redis';
  queue(name: QueueName): Queue;
  worker(name: QueueName, run: (jobId: string) => Promise<void>): Worker;
  close(): Promise<void>;
}

export const QUEUE_OPTIONS = Symbol('QueueOptions');

export interface QueueOptions {
  /** PostgreSQL for the queues when there is no Redis. */
  readonly databaseUrl: string;
  /** Prefix of all keys in Redis. */
  readonly prefix?: string;
}

/** BullMQ on Redis when REDIS_URL is set, else on PostgreSQL. May be wiped at any moment: the outbox hands everything over again. */
@Injectable()
export class Queues {
  private backend: Backend | undefined;
  private readonly open = new Map<QueueName, Queue>();
  private readonly workers: Worker[] = [];
  private closing = false;
  private complained = -COMPLAIN_MS;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(QUEUE_OPTIONS) private readonly options: QueueOptions,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async connect(): Promise<void> {
    if (this.backend) return;
    this.closing = false;
    this.backend = this.config.redisUrl
      ? await redisBackend(this.config.redisUrl, this.options)
      : await postgresBackend(this.options);
    for (const name of queueNames) {
      const queue = this.backend.queue(name);
      queue.on('error', (error) => this.complain(name, error));
      this.open.set(name, queue);
    }
  }

  async add(name: QueueName, ids: readonly string[]): Promise<void> {
    const queue = this.open.get(name);
    if (!queue) throw new Error(`Queue ${name} is not open`);
    // Kept jobs would swallow a later hand-over with the same id.
    const opts = { removeOnComplete: true, removeOnFail: true, attempts: 1 };
    await queue.addBulk(ids.map((id) => ({ name, data: {} satisfies Nothing, opts: { ...opts, jobId: id } })));
  }

  work(run: (jobId: string) => Promise<void>): void {
    const { backend } = this;
    if (!backend) throw new Error('Queues are not connected');
    for (const name of queueNames) {
      const worker = backend.worker(name, run);
      worker.on('error', (error) => this.complain(name, error));
      this.workers.push(worker);
    }
  }

  /** A lost connection is reported many times a second; once in a while is enough to know. */
  private complain(queue: QueueName, error: Error): void {
    const now = performance.now();
    if (this.closing || now - this.complained < COMPLAIN_MS) return;
    this.complained = now;
    this.log.warn({ err: error, queue }, 'the queue does not answer; the outbox keeps the work until it does');
  }

  /** Lets running jobs finish, then lets go of everything. */
  async close(): Promise<void> {
    this.closing = true;
    await Promise.all(this.workers.splice(0).map((worker) => worker.close()));
    await Promise.all([...this.open.values()].map((queue) => queue.close()));
    this.open.clear();
    await this.backend?.close();
    this.backend = undefined;
  }
}

const workerTiming = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 10 };

async function postgresBackend(options: QueueOptions): Promise<Backend> {
  const pool = new Pool({ connectionString: options.databaseUrl, max: 12, options: '-c search_path=bullmq' });
  const client = await pool.connect();
  try {
    await runMigrations(client, 'bullmq');
  } finally {
    client.release();
  }
  const bull = withBackend(createPostgresBackend);
  const connection = pool as unknown as PostgresConnectionOptions; // BullMQ declares its own type of the same pool
  return {
    kind: 'postgres',
    queue: (name) => new bull.Queue(name, { connection }) as unknown as Queue,
    worker: (name, run) =>
      new bull.Worker(name, (job) => run(job.id ?? ''), {
        connection,
        concurrency: CONCURRENCY[name],
        ...workerTiming,
      }) as unknown as Worker,
    close: () => pool.end(),
  };
}

async function redisBackend(url: string, options: QueueOptions): Promise<Backend> {
  const connection = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true });
  connection.on('error', () => undefined); // BullMQ reports it on queue and worker
  await connection.connect();
  await demandLastingRedis(connection);
  const bull = withBackend(createRedisBackend);
  const prefix = options.prefix ?? 'kompetanse';
  return {
    kind: 'redis',
    queue: (name) => new bull.Queue(name, { connection, prefix }),
    worker: (name, run) =>
      new bull.Worker(name, (job) => run(job.id ?? ''), {
        connection,
        prefix,
        concurrency: CONCURRENCY[name],
        ...workerTiming,
      }),
    close: async () => {
      await connection.quit().catch(() => undefined);
    },
  };
}

/** A Redis that drops keys when full loses work silently for a while; better to say so at start. */
async function demandLastingRedis(connection: Redis): Promise<void> {
  const answer: unknown = await connection.config('GET', 'maxmemory-policy').catch(() => undefined);
  const policy = Array.isArray(answer) ? String(answer[1]) : 'noeviction';
  if (policy !== 'noeviction')
    throw new Error(`Redis has maxmemory-policy ${policy}; run: redis-cli config set maxmemory-policy noeviction`);
}
