import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { moveTo, runFaults } from '@kompetanse/domain/courses';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { runColumns, type RunRow } from '../courses.queries.ts';
import { managesRun } from '../run-scope.ts';
import { insertRun, standingSessions, type RunFrame } from '../run-rows.ts';
import { recordRunStep } from '../run-story.ts';

type CopiedRun = RunRow & Pick<RunFrame, 'unitIds' | 'profileCodes' | 'leaderIds'> & { readonly retired: boolean };

/** Plans a run once more from another day, as a draft: everything moves as many days, by the clock on the wall. */
@Injectable()
export class CopyRun {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, runId: string, firstDay: string): Promise<{ runId: string } | Refuse> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const run = await this.copied(em, viewer, runId);
      if (!run) return { refuse: 'NOT_FOUND' };
      if (run.retired) return { refuse: 'COURSE_RETIRED' };
      const sessions = (await standingSessions(em, run.id)).filter(({ state }) => state !== 'CANCELLED');
      const plan = moveTo({ ...run, sessions }, firstDay);
      const [fault] = runFaults(plan, now);
      if (fault) return fault;
      const copy = await insertRun(em, { frame: run, plan, copiedFrom: run.id }, now);
      await recordRunStep(em, { runId: copy, action: 'RUN_COPIED', actorId: viewer.personId, now });
      return { runId: copy };
    });
  }

  private copied(em: EntityManager, viewer: Viewer, runId: string): Promise<CopiedRun | undefined> {
    return firstRow(
      em,
      sql<CopiedRun>`SELECT ${runColumns}, c.retired_at IS NOT NULL AS retired,
          ARRAY(SELECT person_id::text FROM run_leader l JOIN person p ON p.id = l.person_id WHERE l.run_id = r.id AND p.erased_at IS NULL) AS "leaderIds",
          ARRAY(SELECT unit_id::text FROM run_for_unit WHERE run_id = r.id) AS "unitIds",
          ARRAY(SELECT profile_code FROM run_for_profile WHERE run_id = r.id) AS "profileCodes"
        FROM course_run r JOIN course c ON c.id = r.course_id JOIN org_unit u ON u.id = r.host_unit_id
        WHERE r.id = ${rowId(runId)} AND ${managesRun(viewer)}`,
    );
  }
}
