import { Inject, Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Clock } from '../clock/clock.ts';
import { CONFIG, type Config } from '../config/config.ts';
import { Database, firstRow, rows } from '../database/database.ts';
import { LOG, type Log } from '../log/log.ts';
import type { OutboxEvent } from '../outbox/outbox.ts';
import { Handlers } from './handlers.ts';

/** After so many tries a row is parked for a person to look at. */
const MAX_ATTEMPTS = 8;

interface OutboxRow {
  readonly id: string;
  readonly type: string;
  readonly payload: Record<string, string | number | null>;
  readonly attempts: number;
}

/** Runs outbox rows. The row is the truth: a job that comes twice, late or never changes nothing in what is done. */
@Injectable()
export class DueWork {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly handlers: Handlers,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Claims one row and runs its handlers; does nothing when it is done, parked or held by a living worker. */
  async run(id: string): Promise<void> {
    const claimed = await this.claim(id);
    if (!claimed) return;
    const event: OutboxEvent = { ...claimed.payload, type: claimed.type };
    try {
      for (const handle of this.handlers.of(claimed.type)) await handle(event);
      await this.complete(claimed);
    } catch (error) {
      this.log.warn({ err: error, outboxId: id, event: claimed.type, attempt: claimed.attempts }, 'outbox row failed');
      await this.postpone(claimed, error);
    }
  }

  /** Ids of all rows that are due now, oldest first. */
  async due(limit: number): Promise<string[]> {
    const found = await rows(
      this.db.reader(),
      sql<{ id: string }>`SELECT id FROM outbox
        WHERE completed_at IS NULL AND parked_at IS NULL AND run_at <= ${this.clock.now()} ORDER BY run_at, created_at LIMIT ${limit}`,
    );
    return found.map((row) => row.id);
  }

  private claim(id: string): Promise<OutboxRow | undefined> {
    const now = this.clock.now();
    return firstRow(
      this.db.reader(),
      sql<OutboxRow>`UPDATE outbox SET claimed_until = ${now}::timestamptz + make_interval(secs => ${this.config.leaseSeconds}), attempts = attempts + 1
        WHERE id = ${id} AND completed_at IS NULL AND parked_at IS NULL AND (claimed_until IS NULL OR claimed_until < ${now})
        RETURNING id, type, payload, attempts`,
    );
  }

  /** Only the latest claim may close the row: a worker that was frozen past its lease finds another attempt number. */
  private async complete({ id, attempts }: OutboxRow): Promise<void> {
    await rows(
      this.db.reader(),
      sql`UPDATE outbox SET completed_at = ${this.clock.now()}, claimed_until = NULL, last_error = NULL WHERE id = ${id} AND attempts = ${attempts}`,
    );
  }

  private async postpone({ id, attempts }: OutboxRow, error: unknown): Promise<void> {
    const now = this.clock.now();
    const waitSeconds = Math.min(2 ** attempts, 600);
    await rows(
      this.db.reader(),
      sql`UPDATE outbox SET claimed_until = NULL, dispatched_at = NULL, last_error = ${error instanceof Error ? error.name : 'unknown'},
             run_at = ${now}::timestamptz + make_interval(secs => ${waitSeconds}),
             parked_at = CASE WHEN attempts >= ${MAX_ATTEMPTS} THEN ${now}::timestamptz END
           WHERE id = ${id} AND attempts = ${attempts}`,
    );
  }
}
