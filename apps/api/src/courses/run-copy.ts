import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { moveTo, runFaults, type RunPlan } from '@kompetanse/domain/courses';
import type { Refuse } from '@kompetanse/domain/refusals';
import { rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { runColumns, type RunRow } from './courses.queries.ts';
import { insertRun, standingSessions, type RunFrame } from './run-rows.ts';
import { managesRun } from './run-scope.ts';
import { recordRunStep } from './run-story.ts';

/** A run with all that a copy of it takes over. */
export type RunToCopy = RunRow &
  Pick<RunFrame, 'unitIds' | 'profileCodes' | 'leaderIds'> & { readonly retired: boolean };

/** Those of the runs that the viewer may plan, locked against other copying until the transaction ends, lower id first. */
export function runsToCopy(em: EntityManager, viewer: Viewer, runIds: readonly string[]): Promise<RunToCopy[]> {
  return rows(
    em,
    sql<RunToCopy>`SELECT ${runColumns}, c.retired_at IS NOT NULL AS retired,
        ARRAY(SELECT person_id::text FROM run_leader l JOIN person p ON p.id = l.person_id WHERE l.run_id = r.id AND p.erased_at IS NULL) AS "leaderIds",
        ARRAY(SELECT unit_id::text FROM run_for_unit WHERE run_id = r.id) AS "unitIds",
        ARRAY(SELECT profile_code FROM run_for_profile WHERE run_id = r.id) AS "profileCodes"
      FROM course_run r JOIN course c ON c.id = r.course_id JOIN org_unit u ON u.id = r.host_unit_id
      WHERE r.id = ANY (${runIds.map(rowId)}::uuid[]) AND ${managesRun(viewer)}
      ORDER BY r.id FOR NO KEY UPDATE OF r`,
  );
}

/** The run's plan from another day, cancelled sessions left out; or why it can not be held then. */
export async function copiedPlan(
  em: EntityManager,
  run: RunToCopy,
  firstDay: string,
  now: Date,
): Promise<RunPlan | Refuse> {
  if (run.retired) return { refuse: 'COURSE_RETIRED' };
  const sessions = (await standingSessions(em, run.id)).filter(({ state }) => state !== 'CANCELLED');
  const plan = moveTo({ ...run, sessions }, firstDay);
  const [fault] = runFaults(plan, now);
  return fault ?? plan;
}

/** Writes the copy as a draft. Answers its id. */
export async function insertCopy(
  em: EntityManager,
  run: RunToCopy,
  plan: RunPlan,
  { viewer, now }: { readonly viewer: Viewer; readonly now: Date },
): Promise<string> {
  const copyId = await insertRun(em, { frame: run, plan, copiedFrom: run.id }, now);
  await recordRunStep(em, { runId: copyId, action: 'RUN_COPIED', actorId: viewer.personId, now });
  return copyId;
}
