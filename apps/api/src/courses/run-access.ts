import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import type { Refuse } from '@kompetanse/domain/refusals';
import { firstRow } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import { runColumns, type RunRow } from './courses.queries.ts';

/** Which run, as the one who decides has seen it. */
export interface SeenRun {
  readonly runId: string;
  readonly version: number;
}

/** The run, locked until the transaction ends. NOT_FOUND when it is not the viewer's to change, STALE_STATE when it was changed since. */
export async function lockedRun(
  em: EntityManager,
  { runId, version }: SeenRun,
  may: RawBuilder<boolean>,
): Promise<RunRow | Refuse> {
  const run = await firstRow(
    em,
    sql<RunRow>`SELECT ${runColumns} FROM course_run r JOIN org_unit u ON u.id = r.host_unit_id
      WHERE r.id = ${rowId(runId)} AND ${may} FOR UPDATE OF r`,
  );
  if (!run) return { refuse: 'NOT_FOUND' };
  return run.version === version ? run : { refuse: 'STALE_STATE' };
}
