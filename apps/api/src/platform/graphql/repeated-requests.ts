import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ExecutionResult } from 'graphql';
import { sql } from 'kysely';
import { Clock } from '../clock/clock.ts';
import { CONFIG, type Config } from '../config/config.ts';
import { Database, firstRow, rows } from '../database/database.ts';
import { withOneEffect } from '../database/one-effect.ts';
import { EveryMinute } from '../queue/handlers.ts';
import type { Asked } from './compiled-queries.ts';
import { alreadyDone, conflictRetry, idempotencyMismatch } from './errors.ts';

const DAY_MS = 86_400_000;
const KEPT_DAYS = 7;
/** Longer than any request may take (platform/http): who has not answered by then has died. */
const WORKING_MS = 60_000;
const LOOKS = 20;
const BETWEEN_LOOKS_MS = 100;

/** They leave no row behind, set a cookie, which an answer from store would not, or keep their key themselves (enrol). */
const NOT_KEPT: ReadonlySet<string> = new Set([
  'ping',
  'signInDemo',
  'signOut',
  'enrol',
  'confirmGuardian',
  'openGuardianPage',
  'closeGuardianPage',
  // A key and a fingerprint beside a person would lead to an anonymous answer; its single-use token makes it one effect (ADR 0021).
  'answerSurvey',
]);

/** A key as one person used it. */
interface Use {
  readonly actorKey: string;
  readonly key: string;
  readonly asked: string;
}

interface Known {
  readonly asked: string;
  readonly answer: ExecutionResult | null;
  readonly done: boolean;
  readonly createdAt: Date;
}

/** Gives a mutation that is sent again with the same key the answer it had: a double click, a retry after a cut connection. */
@Injectable()
export class RepeatedRequests {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Runs it, or answers as the first time. Errors: IDEMPOTENCY_MISMATCH when the key came with something else before, CONFLICT_RETRY
   * while the first is not answered, ALREADY_DONE when it had its effect and the process died before its answer was kept.
   */
  async answer(asked: Asked, run: () => Promise<ExecutionResult>): Promise<ExecutionResult> {
    const { repeatKey: key, viewer } = asked.context;
    if (key === null || asked.fields.every((field) => NOT_KEPT.has(field))) return run();
    const use = { actorKey: viewer?.personId ?? 'anonymous', key, asked: this.fingerprint(asked) };
    for (let look = 0; look < LOOKS; look += 1) {
      if (await this.claim(use)) return this.first(use, run);
      const known = await this.known(use);
      if (known && known.asked !== use.asked) return { data: null, errors: [idempotencyMismatch()] };
      if (known?.answer) return known.answer;
      if (known?.done && this.hasDied(known)) return { data: null, errors: [alreadyDone()] };
      await new Promise((wake) => setTimeout(wake, BETWEEN_LOOKS_MS));
    }
    return { data: null, errors: [conflictRetry()] };
  }

  /** What is older than a week is not answered again. */
  @EveryMinute()
  async forget(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * DAY_MS);
    await rows(
      this.db.reader(),
      sql`DELETE FROM repeated_request WHERE (actor_key, key) IN
        (SELECT actor_key, key FROM repeated_request WHERE created_at < ${before} ORDER BY created_at LIMIT 5000)`,
    );
  }

  /** True for the one who shall do it: nobody has, or whoever began has died without effect. */
  private async claim({ actorKey, key, asked }: Use): Promise<boolean> {
    const now = this.clock.now();
    const dead = new Date(now.getTime() - WORKING_MS);
    const mine = await firstRow(
      this.db.reader(),
      sql`INSERT INTO repeated_request (actor_key, key, asked_sha256, created_at) VALUES (${actorKey}, ${key}::uuid, ${asked}, ${now})
        ON CONFLICT (actor_key, key) DO UPDATE SET created_at = excluded.created_at
          WHERE repeated_request.answer IS NULL AND repeated_request.done_at IS NULL AND repeated_request.created_at < ${dead}
            AND repeated_request.asked_sha256 = excluded.asked_sha256
        RETURNING 1`,
    );
    return mine !== undefined;
  }

  /** The operation and its variables, whatever order they were written in. Under the secret, so that nobody can try what was written. */
  private fingerprint({ document, variables }: Asked): string {
    return createHmac('sha256', this.config.sessionSecret)
      .update(`${document} ${canonical(variables)}`)
      .digest('hex');
  }

  private known({ actorKey, key }: Use): Promise<Known | undefined> {
    return firstRow(
      this.db.reader(),
      sql<Known>`SELECT asked_sha256 AS asked, answer, done_at IS NOT NULL AS done, created_at AS "createdAt"
        FROM repeated_request WHERE actor_key = ${actorKey} AND key = ${key}::uuid`,
    );
  }

  private hasDied({ createdAt }: Known): boolean {
    return this.clock.now().getTime() - createdAt.getTime() > WORKING_MS;
  }

  private async first({ actorKey, key }: Use, run: () => Promise<ExecutionResult>): Promise<ExecutionResult> {
    const result = await withOneEffect({ actorKey, key, now: this.clock.now() }, run);
    if (result.errors) {
      // Nothing happened: it may be tried again. When something did, done_at stands and the row stays.
      await rows(
        this.db.reader(),
        sql`DELETE FROM repeated_request WHERE actor_key = ${actorKey} AND key = ${key}::uuid AND done_at IS NULL`,
      );
      return result;
    }
    await rows(
      this.db.reader(),
      sql`UPDATE repeated_request SET answer = ${JSON.stringify({ data: result.data })}::json WHERE actor_key = ${actorKey} AND key = ${key}::uuid`,
    );
    return result;
  }
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return value === undefined ? 'null' : JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`).join(',')}}`;
}
