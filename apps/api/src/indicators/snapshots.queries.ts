import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';
import { figuresOfDay, type SnapshotFigure } from './snapshot-figures.ts';

export interface SnapshotRow {
  readonly id: string;
  readonly day: LocalDate;
  readonly takenAt: Date;
  readonly definitionVersion: number;
  readonly path: string;
}

export interface SnapshotDifference extends Pick<SnapshotFigure, 'cut' | 'name' | 'schoolYear' | 'measure'> {
  /** As it was kept. */
  readonly kept: number;
  /** As it is computed today for that day. */
  readonly today: number;
}

export interface SnapshotComparison {
  readonly snapshot: SnapshotRow;
  /** Numbers that are alike. */
  readonly same: number;
  readonly differences: readonly SnapshotDifference[];
}

const snapshotColumns = sql`s.id, s.day, s.taken_at AS "takenAt", s.definition_version AS "definitionVersion", u.path`;

/** Numbers as they were kept on set days, for the sector leader. */
@Injectable()
export class SnapshotsQueries {
  constructor(private readonly db: Database) {}

  /** The latest first, at most 200. */
  list(viewer: Viewer): Promise<SnapshotRow[]> {
    return rows(
      this.db.reader(),
      sql<SnapshotRow>`SELECT ${snapshotColumns} FROM indicator_snapshot s JOIN org_unit u ON u.id = s.unit_id
        WHERE ${inScope(viewer, ['SECTOR_LEADER'], 'u.path')} ORDER BY s.day DESC, s.id LIMIT 200`,
    );
  }

  /** What was kept beside what is computed today for the same day; null for what the viewer may not see. */
  async compare(viewer: Viewer, id: string): Promise<SnapshotComparison | null> {
    const em = this.db.reader();
    const snapshot = await firstRow(
      em,
      sql<SnapshotRow>`SELECT ${snapshotColumns} FROM indicator_snapshot s JOIN org_unit u ON u.id = s.unit_id
        WHERE s.id = ${rowId(id)} AND ${inScope(viewer, ['SECTOR_LEADER'], 'u.path')}`,
    );
    if (!snapshot) return null;
    const kept = await rows(
      em,
      sql<SnapshotFigure>`SELECT cut, key, name, school_year AS "schoolYear", measure, people, amount::float8 AS amount
        FROM indicator_snapshot_figure WHERE snapshot_id = ${snapshot.id} LIMIT 200000`,
    );
    return { snapshot, ...compared(kept, await figuresOfDay(em, snapshot.path, snapshot.day)) };
  }
}

function compared(
  kept: readonly SnapshotFigure[],
  today: readonly SnapshotFigure[],
): Omit<SnapshotComparison, 'snapshot'> {
  const place = ({ cut, key, schoolYear, measure }: SnapshotFigure): string => `${cut} ${key} ${schoolYear} ${measure}`;
  const then = new Map(kept.map((figure) => [place(figure), figure]));
  const now = new Map(today.map((figure) => [place(figure), figure]));
  const places = [...new Set([...then.keys(), ...now.keys()])].toSorted();
  const differences = places.flatMap((at): SnapshotDifference[] => {
    const [one, other] = [then.get(at), now.get(at)];
    const named = one ?? other;
    if (!named || (one?.people === other?.people && one?.amount === other?.amount)) return [];
    const { cut, name, schoolYear, measure } = named;
    return [{ cut, name, schoolYear, measure, kept: one?.people ?? 0, today: other?.people ?? 0 }];
  });
  return { same: places.length - differences.length, differences: differences.slice(0, 500) };
}
