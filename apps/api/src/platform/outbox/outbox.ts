import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { Clock } from '../clock/clock.ts';
import { rows } from '../database/database.ts';

/** Something that happened or must be done. Ids, states and counts only: the queue stores it in clear text. */
export interface OutboxEvent {
  readonly type: string;
  readonly [field: string]: string | number | null;
}

export interface OutboxOptions {
  /** The same key is recorded once, ever. */
  readonly dedupeKey?: string;
  /** Not before this moment. */
  readonly runAt?: Date;
}

/** Where work leaves: a row in the caller's own transaction. What is not committed is never done, what is committed is done. */
@Injectable()
export class Outbox {
  constructor(private readonly clock: Clock) {}

  async record(em: EntityManager, event: OutboxEvent, options: OutboxOptions = {}): Promise<void> {
    const { type, ...payload } = event;
    const now = this.clock.now();
    await rows(
      em,
      sql`INSERT INTO outbox (type, payload, dedupe_key, created_at, run_at)
          VALUES (${type}, ${JSON.stringify(payload)}::jsonb, ${options.dedupeKey ?? null}, ${now}, ${options.runAt ?? now})
          ON CONFLICT (dedupe_key) DO NOTHING`,
    );
  }
}
