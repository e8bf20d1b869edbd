import { Inject, Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Clock } from '../clock/clock.ts';
import { CONFIG, type Config } from '../config/config.ts';
import { Database, rows } from '../database/database.ts';
import { LOG, type Log } from '../log/log.ts';
import { Handlers, type QueueName } from './handlers.ts';
import { Queues } from './queues.ts';

const POLL_MS = 200;
const BATCH = 200;

/**
 * Hands due outbox rows to the queue and hands them over again when they were not done in time,
 * so that a wiped or stopped queue loses nothing.
 */
@Injectable()
export class Relay {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly handlers: Handlers,
    private readonly queues: Queues,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {}

  start(): void {
    this.stopped = false;
    const turn = (): void => {
      this.running = this.dispatch()
        .catch((error: unknown) => {
          this.log.warn({ err: error }, 'outbox relay could not hand over; will try again');
          return 0;
        })
        .then((count) => {
          if (!this.stopped) this.timer = setTimeout(turn, count === BATCH ? 0 : POLL_MS);
        });
    };
    turn();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** Hands over one batch; answers how many rows. A crash between the queue and the commit hands the same job ids over again. */
  dispatch(): Promise<number> {
    return this.db.transaction(async (em) => {
      const now = this.clock.now();
      const due = await rows(
        em,
        sql<{ id: string; type: string }>`SELECT id, type FROM outbox
          WHERE completed_at IS NULL AND parked_at IS NULL AND run_at <= ${now}
            AND (dispatched_at IS NULL OR dispatched_at < ${now}::timestamptz - make_interval(secs => ${this.config.redispatchSeconds}))
            AND (claimed_until IS NULL OR claimed_until < ${now})
          ORDER BY run_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      );
      if (due.length === 0) return 0;
      const byQueue = Map.groupBy(due, (row): QueueName => this.handlers.queueOf(row.type));
      for (const [queue, group] of byQueue) {
        await this.queues.add(
          queue,
          group.map((row) => row.id),
        );
      }
      await rows(
        em,
        sql`UPDATE outbox SET dispatched_at = ${now} WHERE id = ANY (${due.map((row) => row.id)}::uuid[])`,
      );
      return due.length;
    });
  }
}
