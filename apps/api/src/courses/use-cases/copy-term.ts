import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { RunCopy, TermCopied, TermCopyInput } from '@kompetanse/contract';
import { termCopyLimits, type RunPlan } from '@kompetanse/domain/courses';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { copiedPlan, insertCopy, runsToCopy, type RunToCopy } from '../run-copy.ts';

interface Planned {
  readonly run: RunToCopy;
  readonly plan: RunPlan;
}

/** Plans many runs once more as drafts, all or none. A run that has a copy on its day is skipped, so that twice makes no double. */
@Injectable()
export class CopyTerm {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, wishes: readonly TermCopyInput[]): Promise<TermCopied | Refuse> {
    const now = this.clock.now();
    const max = termCopyLimits.runs;
    if (wishes.length > max)
      return Promise.resolve({ refuse: 'NUMBER_OUT_OF_RANGE', facts: { field: 'runs', min: 1, max } });
    return this.db.transaction(async (em) => {
      const ids = [...new Set(wishes.map(({ runId }) => runId.toLowerCase()))];
      const runs = new Map((await runsToCopy(em, viewer, ids)).map((run) => [run.id, run]));
      const there = await this.copiesThere(em, wishes);
      const skipped: RunCopy[] = [];
      const planned = new Map<string, Planned>();
      // Nothing is written before every run is found right.
      for (const { runId, firstDay } of wishes) {
        const run = runs.get(runId.toLowerCase());
        if (!run) return { refuse: 'NOT_FOUND', facts: { runId } };
        const key = `${run.id} ${firstDay}`;
        const copyId = there.get(key);
        if (copyId !== undefined) skipped.push({ runId: run.id, copyId });
        if (copyId !== undefined || planned.has(key)) continue;
        const plan = await copiedPlan(em, run, firstDay, now);
        if (isRefuse(plan)) return { ...plan, facts: { ...plan.facts, runId: run.id } };
        planned.set(key, { run, plan });
      }
      const made: RunCopy[] = [];
      for (const { run, plan } of planned.values())
        made.push({ runId: run.id, copyId: await insertCopy(em, run, plan, { viewer, now }) });
      return { made, skipped };
    });
  }

  /** Copies that begin on the wished days, by run and day. Asked when the runs are locked: what somebody copied meanwhile is seen. */
  private async copiesThere(em: EntityManager, wishes: readonly TermCopyInput[]): Promise<ReadonlyMap<string, string>> {
    const found = await rows(
      em,
      sql<{ key: string; id: string }>`SELECT DISTINCT ON (1) t.key, k.id FROM course_run k
        JOIN LATERAL (SELECT k.copied_from || ' ' || (k.starts_at AT TIME ZONE 'Europe/Oslo')::date AS key) t ON true
        WHERE k.copied_from = ANY (${wishes.map(({ runId }) => rowId(runId))}::uuid[]) AND k.state <> 'CANCELLED'
          AND t.key = ANY (${wishes.map(({ runId, firstDay }) => `${runId.toLowerCase()} ${firstDay}`)}::text[])
        ORDER BY 1, k.id`,
    );
    return new Map(found.map(({ key, id }) => [key, id]));
  }
}
