import { Inject, Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Database, firstRow } from '../database/database.ts';
import { LOG, type Log } from '../log/log.ts';
import { Handlers } from './handlers.ts';

const MINUTE_MS = 60_000;
/** Any number of its own; workers agree by it on who looks this minute. */
const ADVISORY_LOCK = 7_320_001;

/** Looks each minute for what is due: reminders, offers that lapsed, seats to repair. One worker at a time. */
@Injectable()
export class Minute {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Database,
    private readonly handlers: Handlers,
    @Inject(LOG) private readonly log: Log,
  ) {}

  start(): void {
    const turn = (): void => {
      this.running = this.run();
      this.timer = setTimeout(turn, MINUTE_MS);
    };
    turn();
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer);
    await this.running;
  }

  /** One look. A job that fails does not keep the others from running; the next minute tries it again. */
  async run(): Promise<void> {
    await this.db
      .transaction(async (em) => {
        const lock = await firstRow(
          em,
          sql<{ mine: boolean }>`SELECT pg_try_advisory_xact_lock(${ADVISORY_LOCK}::bigint) AS mine`,
        );
        if (!lock?.mine) return;
        for (const job of this.handlers.everyMinute()) {
          await job().catch((error: unknown) => this.log.error({ err: error }, 'minute job failed'));
        }
      })
      .catch((error: unknown) => this.log.error({ err: error }, 'minute round failed'));
  }
}
