import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { refuseGoal, type FigureGoalKind, type FigureMeasure } from '@kompetanse/domain/indicators';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { goalColumns, sectorOf, type FigureGoalRow } from '../figure-goals.queries.ts';

export interface GoalWish {
  readonly measure: FigureMeasure;
  readonly kind: FigureGoalKind;
  readonly schoolYear: string;
  readonly value: number;
  /** Of the goal that is changed, as it was read; null for one that is new. */
  readonly version?: number | null;
}

/** The sector leader sets where a number was or should be. Of two at once, one is told that it has changed. */
@Injectable()
export class SetFigureGoal {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, wish: GoalWish): Promise<FigureGoalRow | Refuse> {
    return this.db.transaction<FigureGoalRow | Refuse>(async (em) => {
      const { measure, kind, schoolYear, value, version = null } = wish;
      const refused = refuseGoal(schoolYear, value);
      if (refused) return refused;
      const unitId = await sectorOf(em, viewer);
      if (unitId === undefined) return { refuse: 'NOT_FOUND' };
      const now = this.clock.now();
      const written =
        version === null
          ? sql<FigureGoalRow>`INSERT INTO indicator_goal AS g (unit_id, measure, kind, school_year, value, set_by, set_at)
              VALUES (${unitId}, ${measure}, ${kind}, ${schoolYear}, ${value}, ${viewer.personId}, ${now})
              ON CONFLICT DO NOTHING RETURNING ${goalColumns}`
          : sql<FigureGoalRow>`UPDATE indicator_goal g SET value = ${value}, set_by = ${viewer.personId}, set_at = ${now}, version = g.version + 1
              WHERE g.unit_id = ${unitId} AND g.measure = ${measure} AND g.kind = ${kind} AND g.school_year = ${schoolYear} AND g.version = ${version}
              RETURNING ${goalColumns}`;
      return (await firstRow(em, written)) ?? { refuse: 'STALE_STATE' };
    });
  }
}
