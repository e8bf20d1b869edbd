import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { FigureGoalKind, FigureMeasure } from '@kompetanse/domain/indicators';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { reachOf } from './reach.ts';

export interface FigureGoalRow {
  readonly id: string;
  readonly measure: FigureMeasure;
  readonly kind: FigureGoalKind;
  readonly schoolYear: string;
  readonly value: number;
  readonly setAt: Date;
  readonly version: number;
}

export const goalColumns = sql`g.id, g.measure, g.kind, g.school_year AS "schoolYear", g.value::float8 AS value, g.set_at AS "setAt", g.version`;

/** Goals of the municipality's numbers. */
@Injectable()
export class FigureGoalsQueries {
  constructor(private readonly db: Database) {}

  /** Those set for the sectors of the reader's municipality, by year; at most 500. */
  goals(viewer: Viewer): Promise<FigureGoalRow[]> {
    const below = reachOf(viewer, true).counted.map((path) => `${path}%`);
    return rows(
      this.db.reader(),
      sql<FigureGoalRow>`SELECT ${goalColumns} FROM indicator_goal g JOIN org_unit u ON u.id = g.unit_id
        WHERE u.path LIKE ANY (${below}::text[]) ORDER BY g.measure, g.kind, g.school_year LIMIT 500`,
    );
  }
}

/** The unit a sector leader sets goals for: the uppermost they lead. */
export async function sectorOf(em: EntityManager, viewer: Viewer): Promise<string | undefined> {
  const paths = viewer.roles.filter(({ role }) => role === 'SECTOR_LEADER').map(({ path }) => path);
  const unit = await firstRow(
    em,
    sql<{
      id: string;
    }>`SELECT id FROM org_unit WHERE path = ANY (${paths}::text[]) ORDER BY length(path), path LIMIT 1`,
  );
  return unit?.id;
}
