import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { FIGURES_VERSION, lastSnapshotDay } from '@kompetanse/domain/indicators';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { figuresOfDay } from '../snapshot-figures.ts';

/** Keeps all numbers of the latest set day, once for each sector. Late is as good: the numbers of a day never change. */
@Injectable()
export class TakeSnapshots {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const day = lastSnapshotDay(this.clock.today());
    const missing = await rows(
      this.db.reader(),
      sql<{ id: string; path: string }>`SELECT u.id, u.path FROM org_unit u
        WHERE u.parent_id IS NULL AND u.valid_from <= ${day}::date AND NOT EXISTS (SELECT 1 FROM indicator_snapshot s WHERE s.unit_id = u.id AND s.day = ${day}::date)
        ORDER BY u.path LIMIT 20`,
    );
    for (const { id, path } of missing) await this.take(id, path, day);
  }

  private take(unitId: string, path: string, day: string): Promise<void> {
    return this.db.transaction(async (em) => {
      const taken = await firstRow(
        em,
        sql<{ id: string }>`INSERT INTO indicator_snapshot (unit_id, day, definition_version, taken_at)
          VALUES (${unitId}, ${day}, ${FIGURES_VERSION}, ${this.clock.now()}) ON CONFLICT DO NOTHING RETURNING id`,
      );
      if (!taken) return;
      const figures = JSON.stringify(await figuresOfDay(em, path, day));
      await rows(
        em,
        sql`INSERT INTO indicator_snapshot_figure (snapshot_id, cut, key, name, school_year, measure, people, amount)
          SELECT ${taken.id}, f.cut, f.key, f.name, f."schoolYear", f.measure, f.people, f.amount
            FROM jsonb_to_recordset(${figures}::jsonb) AS f (cut text, key text, name text, "schoolYear" text, measure text, people int, amount numeric)`,
      );
    });
  }
}
