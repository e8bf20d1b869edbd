import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { RunAction } from '@kompetanse/contract';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { recordRunStep } from '../run-story.ts';

const AT_ONCE = 200;

/** Each minute: runs that have begun are in progress, and those with enough people when it is to be decided are confirmed. */
@Injectable()
export class KeepRunsMoving {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    await this.db.transaction(async (em) => {
      const begun = await rows(
        em,
        sql<{ id: string }>`UPDATE course_run SET state = 'IN_PROGRESS', version = version + 1, updated_at = ${now}
          WHERE id IN (SELECT id FROM course_run WHERE state IN ('PUBLISHED','CONFIRMED') AND starts_at <= ${now}
            ORDER BY starts_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED) RETURNING id`,
      );
      await this.record(em, begun, 'RUN_STARTED', now);
    });
    await this.db.transaction(async (em) => {
      const enough = await rows(
        em,
        sql<{ id: string }>`UPDATE course_run SET state = 'CONFIRMED', version = version + 1, updated_at = ${now}
          WHERE id IN (SELECT r.id FROM course_run r WHERE r.state = 'PUBLISHED' AND r.min_decision_at <= ${now}
            AND (SELECT count(*) FROM enrolment e WHERE e.run_id = r.id AND e.state = 'ENROLLED') >= r.min_participants
            ORDER BY r.min_decision_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED) RETURNING id`,
      );
      await this.record(em, enough, 'RUN_CONFIRMED', now);
    });
    await this.db.transaction((em) => this.askAboutTheRest(em, now));
  }

  private async record(
    em: EntityManager,
    runs: readonly { id: string }[],
    action: RunAction,
    now: Date,
  ): Promise<void> {
    for (const { id } of runs) await recordRunStep(em, { runId: id, action, actorId: null, now });
  }

  /** Too few when it is to be decided: those who manage the run are asked once. */
  private async askAboutTheRest(em: EntityManager, now: Date): Promise<void> {
    const few = await rows(
      em,
      sql<{ id: string; key: string }>`SELECT q.id, q.key FROM (
          SELECT r.id, 'run.below-minimum/' || r.id || '/' || extract(epoch FROM r.min_decision_at)::bigint AS key FROM course_run r
           WHERE r.state = 'PUBLISHED' AND r.min_decision_at <= ${now} AND r.starts_at > ${now}) q
        WHERE NOT EXISTS (SELECT 1 FROM outbox o WHERE o.dedupe_key = q.key) LIMIT ${AT_ONCE}`,
    );
    for (const { id, key } of few)
      await this.outbox.record(em, { type: 'run.below-minimum', runId: id }, { dedupeKey: key });
  }
}
