import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Database, firstRow } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { goalColumns, sectorOf, type FigureGoalRow } from '../figure-goals.queries.ts';

/** The sector leader takes a goal away, as it was read. */
@Injectable()
export class RemoveFigureGoal {
  constructor(private readonly db: Database) {}

  run(viewer: Viewer, id: string, version: number): Promise<FigureGoalRow | Refuse> {
    return this.db.transaction<FigureGoalRow | Refuse>(async (em) => {
      const unitId = (await sectorOf(em, viewer)) ?? null;
      const mine = sql`g.id = ${rowId(id)} AND g.unit_id = ${unitId}`;
      const there = await firstRow(em, sql`SELECT 1 FROM indicator_goal g WHERE ${mine}`);
      if (!there) return { refuse: 'NOT_FOUND' };
      const gone = sql<FigureGoalRow>`DELETE FROM indicator_goal g WHERE ${mine} AND g.version = ${version} RETURNING ${goalColumns}`;
      return (await firstRow(em, gone)) ?? { refuse: 'STALE_STATE' };
    });
  }
}
