import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { personColumns, theirPlace, type PersonRow } from '../organisation/organisation.queries.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, firstRow } from '../platform/database/database.ts';
import { HELD } from '../platform/graphql/held-values.ts';
import { KeptCatalogue } from './kept-catalogue.ts';
import { SharedRuns, sharedRunColumns, type SharedRun, type SharedRunRow } from './shared-run.ts';

interface PageRow extends SharedRunRow {
  readonly catalogue: number;
  readonly leaders: readonly PersonRow[];
}

/** A run that nobody has read since the catalogue changed, with all its page shows to everybody: one statement. */
@Injectable()
export class RunPageQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly kept: KeptCatalogue,
  ) {}

  /** The run is kept for the next reader. Its leaders are told and not kept: no version counts that one of them changes name or unit. */
  async run(id: string): Promise<SharedRun | undefined> {
    const found = await firstRow(
      this.db.reader(),
      sql<PageRow>`SELECT v.no AS catalogue, ${sharedRunColumns},
          (SELECT coalesce(json_agg(x ORDER BY x.id), '[]') FROM (SELECT ${personColumns} FROM run_leader l
            JOIN person p ON p.id = l.person_id ${theirPlace(this.clock.today())} WHERE l.run_id = r.id) x) AS leaders
        FROM catalogue_version v, course_run r WHERE r.id = ${id}::uuid`,
    );
    if (!found) return undefined;
    const { catalogue, leaders, ...row } = found;
    const run = new SharedRuns().of(row);
    this.kept.keepRuns(catalogue, [run]);
    return { ...run, [HELD]: { ...run[HELD], leaders } };
  }
}
